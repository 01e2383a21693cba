import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { coupons } from '@/db/schema/coupons'
import { occupancy } from '@/db/schema/occupancy'
import { addDays, addMonths, localDate } from '@/lib/time'
import { bookingsOf } from '../support/club'
import { began } from '../support/day'
import { asPilot, enter, settling } from '../support/hits'
import { aSaturday, customer, day, emailOf, flightAt, nameOf, names, toldSince } from '../support/saturday'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

test.describe.configure({ retries: 0 })

/**
 * A whole Saturday through the pages, from the eve's list to the register: six external flights; one pilot drops out, one
 * aircraft is grounded, a storm comes, somebody does not. Everybody is told once, coupons are right, the board is right.
 */

test.use({ viewport: { width: 1440, height: 900 } })

test('from the eve’s list to the register', async ({ page, somebodyElse, shop }) => {
  test.setTimeout(240_000)
  const club = await aSaturday(shop)
  const was = await bookingsOf(club)
  expect(was).toHaveLength(6)
  const office = await aStaff(club, [...settling, 'coupons.see', 'journal.see'])
  const desk = (path: string) => page.goto(`/${club.slug}/desk/${path}`)

  await test.step('the eve: all six upheld, two told by phone', async () => {
    const at = new Date()
    await enter(page, club.slug, office, `day/eve?date=${day}`)
    for (const name of names) {
      const row = rowOf(page, name)
      await row.getByRole('button', { name: 'Maintenu' }).click()
      await expect(row.getByRole('button', { name: 'Maintenu' })).toHaveAttribute('aria-pressed', 'true')
    }
    for (const name of names.slice(0, 2))
      await rowOf(page, name).getByRole('button', { name: 'à prévenir' }).click()
    await expect(page.locator('.eve-counts')).toContainText('6 maintenus · 0 à confirmer')
    expect(await toldSince(club, at)).toEqual([])
  })

  await test.step('a pilot drops out; another flies', async () => {
    const at = new Date()
    const flight = await flightAt(club, 0)
    const place = club.pilots.findIndex(({ id }) => id === flight.pilotId)
    const flyer = await somebodyElse()
    await enter(flyer, club.slug, await asPilot(club, place), `replacements/decline?booking=${flight.id}`)
    await flyer.getByRole('button', { name: 'Je ne peux pas assurer ce vol' }).click()
    await expect(flyer.getByText('Vous avez dit que vous ne pouvez pas assurer ce vol')).toBeVisible()
    expect(await toldSince(club, at)).toEqual([`${club.email}: pilot-declined`])
    await desk('replacements')
    await expect(page.locator('.hit-row')).toHaveCount(1)
    const settled = new Date()
    await page.getByRole('button', { name: 'Appliquer ces choix' }).click()
    await expect(page.locator('.notice')).toContainText('1 réservation réglée')
    const now = await flightAt(club, 0)
    expect(now.pilotId).not.toBe(flight.pilotId)
    expect(now).toMatchObject({ aircraftId: flight.aircraftId, flags: [], state: 'booked' })
    const pilots = [flight.pilotId, now.pilotId].map(
      (id) => `${emailOf(nameOf(club, id), club)}: pilot-flight`,
    )
    expect(await toldSince(club, settled)).toEqual(
      [...pilots, `${club.email}: club-booking`, 'shop: moved'].sort(),
    )
  })

  let grounded = ''
  await test.step('an aircraft is grounded; its flights go to another', async () => {
    const before = await bookingsOf(club)
    grounded = (await flightAt(club, 1)).aircraftId
    const hit = before.filter(({ aircraftId }) => aircraftId === grounded)
    await desk(`resources/${grounded}`)
    await page.locator('[name="date"]').fill(day)
    await page.locator('[name="endDate"]').first().fill(addDays(day, 1))
    await page.locator('[name="reason"]').fill('Panne de magnéto')
    await page.getByRole('button', { name: 'Immobiliser' }).click()
    await expect(page.locator('.hit-row')).toHaveCount(hit.length)
    const settled = new Date()
    await page.getByRole('button', { name: 'Appliquer ces choix' }).click()
    await expect(page.getByRole('heading', { name: 'Rien à régler' })).toBeVisible()
    const now = await bookingsOf(club)
    expect(now.filter(({ aircraftId }) => aircraftId === grounded)).toEqual([])
    const crew = hit.flatMap(({ id, pilotId }) => {
      const { pilotId: after } = now.find((one) => one.id === id) ?? { pilotId: null }
      return pilotId === after ? [pilotId] : [pilotId, after]
    })
    const pilots = crew.map((id) => `${emailOf(nameOf(club, id), club)}: pilot-flight`)
    const others = hit.flatMap(() => [`${club.email}: club-booking`, 'shop: moved'])
    expect(await toldSince(club, settled)).toEqual([...pilots, ...others].sort())
  })

  await test.step('a storm takes the two flights after 14 h', async () => {
    const hit = [await flightAt(club, 4), await flightAt(club, 5)]
    await desk(`weather?date=${day}&span=hours&from=13:45&to=17:00&reason=storm`)
    await page.getByLabel('Quelques heures').check()
    await page.locator('[name="from"]').fill('13:45')
    await page.locator('[name="to"]').fill('17:00')
    await page.locator('select[name="reason"]').selectOption('storm')
    const update = page.getByRole('button', { name: 'Mettre à jour' })
    if (await update.isVisible()) await update.click()
    const send = page.locator('.weather-outcome').getByRole('button', { name: /^Reporter/ })
    await expect(send).toHaveText('Reporter 2 vols')
    const at = new Date()
    await send.click()
    await expect(page).toHaveURL(/\/desk\/weather\/waiting\?done=2$/)
    const told = hit.flatMap(({ pilotId }, n) => [
      `${customer(n + 4)}: booking-cancelled`,
      `${emailOf(nameOf(club, pilotId), club)}: pilot-flight`,
      'shop: cancelled',
    ])
    expect(await toldSince(club, at)).toEqual(told.sort())
    await expect(page.locator('main table tbody tr')).toHaveCount(2)
    await desk(`day/eve?date=${day}`)
    await expect(page.locator('.eve-counts')).toContainText('2 reportés')
  })

  await test.step('the board is right', async () => {
    await desk(`schedule?date=${day}`)
    const standing = (await bookingsOf(club)).filter(({ state }) => state === 'booked')
    expect(standing).toHaveLength(4)
    for (const { id } of standing)
      await expect(page.locator(`.board .block a[data-ref="${id}"]`)).toHaveCount(2)
    for (const place of [4, 5])
      await expect(page.locator(`.board a[data-ref="${(await flightAt(club, place)).id}"]`)).toHaveCount(0)
    await expect(page.locator('.board .block.maintenance')).toHaveCount(1)
    const places = await club.open(({ tx, id }) =>
      tx.select().from(occupancy).where(eq(occupancy.clubId, id)),
    )
    const kept = (ref: string) =>
      places.filter((place) => place.ref === ref).map(({ subjectId }) => subjectId)
    for (const { id, aircraftId, pilotId } of standing)
      expect(kept(id).sort()).toEqual([aircraftId, pilotId ?? ''].sort())
    expect(places.filter(({ kind }) => kind === 'booking')).toHaveLength(8)
  })

  await test.step('three flights are flown, one does not come', async () => {
    const at = new Date()
    const dates = new Set<string>()
    for (const place of [0, 1, 2, 3]) {
      const { id } = await flightAt(club, place)
      dates.add(await began(club, id, 40))
      await desk(`day/flights/${id}`)
      if (place === 3) {
        await page.getByText("Personne n'est venu").click()
        await page.getByRole('button', { name: 'Noter « absents »' }).click()
        await expect(page.getByRole('status').filter({ hasText: 'absents' })).toBeVisible()
      } else {
        await page.getByRole('button', { name: 'Passagers arrivés' }).click()
        await expect(page.getByRole('status').filter({ hasText: 'arrivés' })).toBeVisible()
        await page.getByRole('button', { name: 'Noter « effectué »' }).click()
        await expect(page.getByRole('status').filter({ hasText: 'effectué' })).toBeVisible()
      }
    }
    expect(await toldSince(club, at)).toEqual(['shop: flown', 'shop: flown', 'shop: flown'])
    const [from = ''] = [...dates].sort()
    await desk(`day/register?from=${from}&to=${[...dates].sort().at(-1)}`)
    await expect(page.locator('.list tbody tr')).toHaveCount(3)
  })

  await test.step('coupons are right', async () => {
    const rows = await club.open(({ tx, id }) => tx.select().from(coupons).where(eq(coupons.clubId, id)))
    const of = (place: number) => rows.find(({ reference }) => reference === club.references[place])
    for (const place of [0, 1, 2])
      expect(of(place), names[place]).toMatchObject({ flownAt: expect.any(Date), noShowAt: null })
    expect(of(3)).toMatchObject({ flownAt: null, noShowAt: expect.any(Date) })
    const soonest = addMonths(localDate(new Date(), 'Europe/Paris'), 3)
    for (const place of [4, 5]) {
      expect(of(place)).toMatchObject({ bookedAt: null, flownAt: null, noShowAt: null, voidAt: null })
      expect((of(place)?.expiresOn ?? '') >= soonest).toBe(true)
    }
  })

  await test.step('and all of it is in the journal', async () => {
    await desk('journal')
    const lines = page.locator('.list.journal tbody tr:not(.group-row)')
    for (const words of [
      'Vol maintenu',
      'Client appelé',
      'Le pilote ne peut pas assurer ce vol',
      'Aéronef immobilisé',
      'Réservation annulée',
      'Passagers arrivés',
      'Vol effectué',
      'Passagers absents',
    ])
      await expect(lines.filter({ hasText: words }).first()).toBeVisible()
  })
})

const rowOf = (page: Page, name: string) => page.locator('.eve-list tbody tr', { hasText: name })
