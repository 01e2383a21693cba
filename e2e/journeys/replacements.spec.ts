import { bookingsOf } from '../support/club'
import { aFlyingClub, asPilot, enter, first, lettersSince, second, settling } from '../support/hits'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'in a browser' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 1440, height: 900 } })

    test('an aircraft is grounded for two days and what it hits is settled in one press, everybody told once', async ({
      page,
    }) => {
      const club = await aFlyingClub([
        [first, 10],
        [first, 14],
        [second, 11],
      ])
      const was = await bookingsOf(club)
      const grounded = was[0]?.aircraftId ?? ''
      const hit = was.filter(({ aircraftId }) => aircraftId === grounded)
      await enter(page, club.slug, await aStaff(club, settling), 'resources')
      await page.getByRole('link', { name: 'F-AAAA' }).click()
      await page.locator('[name="endDate"]').first().fill(second)
      await page.locator('[name="date"]').fill(first)
      await page.getByRole('button', { name: 'Immobiliser' }).click()
      await expect(page.locator('.errors')).toContainText('Champ vide')
      await expect(page.locator('[name="date"]')).toHaveValue(first)
      await page.locator('[name="reason"]').fill('Visite des 50 h')
      await page.getByRole('button', { name: 'Immobiliser' }).click()
      await expect(page).toHaveURL(/\/replacements\?fact=/)
      await expect(page.locator('.hit-row')).toHaveCount(hit.length)
      await expect(page.locator('.hit-row .reasons').first()).toContainText('F-AAAA immobilisé')
      expect(await bookingsOf(club).then((all) => all.map(({ sequence }) => sequence))).toEqual(
        was.map(() => 0),
      )
      for (const select of await page.locator('.hit-row select').all()) {
        await expect(select.locator('option:checked')).toHaveText('F-BBBB, même pilote')
      }
      const last = hit.at(-1)
      await page.locator(`[name="choice[${last?.id}]"]`).selectOption('cancel')
      if (javaScriptEnabled)
        await expect(page.locator('.hit-foot [role="status"]')).toContainText('1 est annulée')
      await page.locator('textarea[name="reason"]').fill('Panne, désolés')
      const began = new Date()
      await page.getByRole('button', { name: 'Appliquer ces choix' }).click()
      await expect(page.getByRole('heading', { name: 'Rien à régler' })).toBeVisible()
      const now = await bookingsOf(club)
      for (const { id, pilotId } of hit.slice(0, -1)) {
        const other = now.find((one) => one.id === id)
        expect(other).toMatchObject({ pilotId, state: 'booked', sequence: 1, flags: [] })
        expect(other?.aircraftId).not.toBe(grounded)
      }
      expect(now.find(({ id }) => id === last?.id)).toMatchObject({
        state: 'cancelled',
        cancelReason: 'Panne, désolés',
      })
      const written = await lettersSince(club, began)
      const told = written.map(({ bookingId, recipient, kind }) => `${kind} ${bookingId} ${recipient}`)
      expect(new Set(told).size).toBe(told.length)
      expect(written.filter(({ recipient }) => recipient === last?.email)).toHaveLength(1)
      expect(written.filter(({ recipient }) => recipient === hit[0]?.email)).toHaveLength(0)
      await page.goto(`/${club.slug}/desk/resources/${grounded}`)
      await page.locator('details.more summary').click()
      await page.getByRole('button', { name: 'Supprimer' }).click()
      await expect(page.locator('.notice')).toContainText('Immobilisation supprimée')
    })

    test('a pilot cannot fly a flight; the scheduler gives it to another', async ({ page, somebodyElse }) => {
      const club = await aFlyingClub([[first, 10]])
      const [booking] = await bookingsOf(club)
      const place = club.pilots.findIndex(({ id }) => id === booking?.pilotId)
      await enter(page, club.slug, await asPilot(club, place), `replacements/decline?booking=${booking?.id}`)
      await page.getByRole('button', { name: 'Je ne peux pas assurer ce vol' }).click()
      await expect(page.getByText('Vous avez dit que vous ne pouvez pas assurer ce vol')).toBeVisible()
      const scheduler = await somebodyElse({ javaScriptEnabled })
      await enter(scheduler, club.slug, await aStaff(club, settling), 'replacements')
      await expect(scheduler.locator('.hit-row')).toContainText('ne peut pas assurer ce vol')
      await expect(scheduler.locator('.hit-row option:checked')).toContainText('même aéronef')
      await scheduler.getByRole('button', { name: 'Appliquer ces choix' }).click()
      await expect(scheduler.locator('.notice')).toContainText('1 réservation réglée')
      const [now] = await bookingsOf(club)
      expect(now?.flags).toEqual([])
      expect(now?.pilotId).not.toBe(booking?.pilotId)
      const written = await lettersSince(club, new Date(0))
      const noes = written.filter(({ payload }) => payload.template === 'pilot-declined')
      expect(noes.map(({ recipient }) => recipient)).toEqual([club.email])
    })
  })
}

test('two schedulers: the second is told which booking has changed, and nothing of theirs is done', async ({
  page,
  somebodyElse,
}) => {
  const club = await aFlyingClub([
    [first, 10],
    [first, 14],
  ])
  const [booking] = await bookingsOf(club)
  const anne = await aStaff(club, settling, 'Anne')
  await enter(page, club.slug, anne, `resources/${booking?.aircraftId}`)
  await page.locator('[name="date"]').fill(first)
  await page.locator('[name="endDate"]').first().fill(second)
  await page.locator('[name="reason"]').fill('Panne')
  await page.getByRole('button', { name: 'Immobiliser' }).click()
  await expect(page.locator('.hit-row').first()).toBeVisible()
  const other = await somebodyElse({ javaScriptEnabled: false })
  await enter(other, club.slug, await aStaff(club, settling, 'Béa'), 'replacements')
  const count = await other.locator('.hit-row').count()
  await page.getByRole('button', { name: 'Appliquer ces choix' }).click()
  await expect(page.getByRole('heading', { name: 'Rien à régler' })).toBeVisible()
  await other.getByRole('button', { name: 'Appliquer ces choix' }).click()
  await expect(other.locator('.errors')).toContainText('Cette réservation vient de changer')
  expect((await bookingsOf(club)).filter(({ sequence }) => sequence === 1)).toHaveLength(count)
})

test.describe('without the right', () => {
  test.use({ expected: [/404 \(Not Found\)/] })

  test('there are no such pages', async ({ page }) => {
    const club = await aFlyingClub([[first, 10]])
    const [booking] = await bookingsOf(club)
    await enter(page, club.slug, await aStaff(club, ['schedule.see', 'bookings.own']), 'schedule')
    const paths = ['resources', `resources/${booking?.aircraftId}`, 'replacements']
    for (const path of [...paths, `replacements/decline?booking=${booking?.id}`]) {
      expect((await page.request.get(`/${club.slug}/desk/${path}`)).status(), path).toBe(404)
    }
  })
})
