import { eq } from 'drizzle-orm'
import { clubSessions } from '@/db/schema/sessions'
import { aHiringClub, at, block, day, drag, hires } from '../support/board'
import { bookingsOf } from '../support/club'
import { aStaff, openSchedule, scheduling } from '../support/staff'
import { expect, test } from '../support/test'

test.use({ viewport: { width: 1440, height: 900 } })

test.describe('a session', () => {
  test.use({ expected: [/403 \(Forbidden\).*\/desk\/live/] })

  test('revoked while the board is open: the drag changes nothing, and every tab goes to the door', async ({
    page,
    context,
  }) => {
    const club = await aHiringClub()
    const ada = await aStaff(club, scheduling)
    await openSchedule(page, club.slug, ada, `date=${day}&act=new`)
    await hires(page, 10)
    const idle = await context.newPage()
    await idle.goto(`/${club.slug}/desk/schedule?date=${day}`)
    await expect(idle.locator('[data-live="on"]')).toBeVisible()
    await club.open(({ tx }) =>
      tx.update(clubSessions).set({ revokedAt: new Date() }).where(eq(clubSessions.ownerId, ada.id)),
    )
    await drag(page, { quarters: 8 })
    await expect(page).toHaveURL(/\/login/)
    expect((await bookingsOf(club))[0]).toMatchObject({ sequence: 0, startAt: at(10) })
    await idle.bringToFront()
    await expect(idle).toHaveURL(/\/login/, { timeout: 40_000 })
  })
})

test.describe('the network', () => {
  test.use({ expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] })

  test('lost: the board stays, a drag says that it is not sure; found again: it is read again and works', async ({
    page,
    context,
  }) => {
    const club = await aHiringClub()
    await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
    await hires(page, 10)
    await page.goto(`/${club.slug}/desk/schedule?date=${day}`)
    await expect(page.locator('[data-live="on"]')).toBeVisible()
    // What it still fetched would fail for another reason.
    const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').length)
    let before = -1
    const atRest = async () => {
      const last = before
      before = await fetched()
      return before === last
    }
    await expect.poll(atRest, { intervals: [300] }).toBe(true)
    await context.setOffline(true)
    await drag(page, { quarters: 8 })
    await expect(page.locator('.undo')).toContainText('Connexion perdue')
    await expect(page.locator('.board .block.hire')).toHaveCount(1)
    expect((await bookingsOf(club))[0]).toMatchObject({ sequence: 0 })
    await context.setOffline(false)
    await expect(page.locator('[data-live="on"]')).toBeVisible()
    await drag(page, { quarters: 8 })
    await expect(page.locator('.undo')).toContainText(/12\sh/)
    expect((await bookingsOf(club))[0]).toMatchObject({ sequence: 1, startAt: at(12) })
  })
})

test('two schedulers drag onto the same hour at once: one has it, the other is told by what it is taken', async ({
  page,
  somebodyElse,
}) => {
  const club = await aHiringClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
  await hires(page, 9)
  await page.getByRole('link', { name: 'Nouvelle réservation' }).click()
  await hires(page, 16)
  const other = await somebodyElse()
  await openSchedule(other, club.slug, await aStaff(club, scheduling, 'Bea'), `date=${day}`)
  await drag(page, { quarters: 16, drop: false })
  await drag(other, { quarters: -12, drop: false }, other.locator('.board .block.hire a').nth(1))
  await Promise.all([page.mouse.up(), other.mouse.up()])
  const had = (one: typeof page) => one.locator('.undo').or(one.locator('.panel.drop .walls'))
  await Promise.all([expect(had(page)).toBeVisible(), expect(had(other)).toBeVisible()])
  const starts = (await bookingsOf(club)).map(({ startAt }) => startAt)
  expect(starts.filter((start) => start.getTime() === at(13).getTime())).toHaveLength(1)
  const refused = (await page.locator('.panel.drop').count()) ? page : other
  await expect(refused.locator('.panel.drop .walls')).toContainText(/pris par la location de 13\sh à 14\sh/)
})

const changes = [
  { date: '2026-10-25', hours: ['1', '2', '2', '3', '4', '5'], length: 4 },
  { date: '2027-03-28', hours: ['1', '3', '4', '5'], length: 2 },
] as const

for (const { date, hours, length } of changes) {
  test(`the night the clocks change, ${date}: every hour there is, once or twice, as long as it lasts`, async ({
    page,
  }) => {
    const club = await aHiringClub()
    await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${date}&act=new`)
    const fill = (name: string, value: string) => page.locator(`.plan [name="${name}"]`).fill(value)
    await page.locator('.plan [name="aircraft"]').selectOption({ index: 1 })
    await page.locator('.plan [name="pilot"]').selectOption('')
    await fill('from', '01:00')
    await fill('to', '04:00')
    const send = page.locator('.plan footer button[type="submit"]')
    await send.click()
    const made = page.locator('.board .block.hire.selected')
    const beyond = page.locator('.plan [name="beyond"]')
    await expect(made.or(beyond)).toBeVisible()
    if (await beyond.isVisible()) {
      await beyond.check()
      await send.click()
    }
    await expect(made).toHaveCount(1)
    const labels = await page.locator('.ruler .hour').allTextContents()
    const shown = labels.map((text) => text.replace(/\D+$/u, ''))
    expect(shown.slice(shown.indexOf('1'), shown.indexOf('5') + 1)).toEqual(hours)
    const [start, end] = await made.evaluate((one) =>
      ['--s', '--e'].map((name) => Number((one as HTMLElement).style.getPropertyValue(name))),
    )
    expect((end ?? 0) - (start ?? 0)).toBe(length * 60)
    const [booking] = await bookingsOf(club)
    expect(booking).toMatchObject({ startAt: at(1, date), endAt: at(4, date) })
  })
}

test('the day the clocks change, a booking is dragged to the hour that the ruler says', async ({ page }) => {
  const date = '2027-03-28'
  const club = await aHiringClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${date}&act=new`)
  await hires(page, 10)
  await expect(block(page)).toHaveAttribute('aria-label', /10\sh/)
  await drag(page, { quarters: 8 })
  await expect(page.locator('.undo')).toContainText(/12\sh à 13\sh/)
  expect((await bookingsOf(club))[0]).toMatchObject({ startAt: at(12, date), endAt: at(13, date) })
})
