import { looksOf } from '../support/axe'
import { aHiringClub, at, block, day, drag, hires, quarter, slot } from '../support/board'
import { bookingsOf, rivalTakes } from '../support/club'
import { aStaff, openSchedule, scheduling } from '../support/staff'
import { expect, test } from '../support/test'

test.use({ viewport: { width: 1440, height: 900 }, expected: [/ERR_FAILED/] })

const startOf = async (club: Parameters<typeof bookingsOf>[0]) => (await bookingsOf(club))[0]?.startAt

test('a booking is dragged to another hour and aircraft, and put back within ten seconds', async ({
  page,
}) => {
  const club = await aHiringClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
  await hires(page, 10)
  const before = (await bookingsOf(club))[0]
  await drag(page, { quarters: 8, rows: 1 })
  await expect(page.locator('.undo')).toContainText(/12\sh/)
  expect(await startOf(club)).toEqual(at(12))
  expect((await bookingsOf(club))[0]?.aircraftId).not.toBe(before?.aircraftId)
  await page.locator('.undo button').click()
  await expect(page.locator('[role="status"]', { hasText: "C'est comme avant" })).toBeAttached()
  expect((await bookingsOf(club))[0]).toMatchObject({ startAt: at(10), aircraftId: before?.aircraftId })
})

test('an end is stretched, and an empty stretch is drawn into a new booking', async ({ page }) => {
  const club = await aHiringClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
  await hires(page, 10)
  const grip = await page.locator('.board .block.hire .grip.at-end').boundingBox()
  if (!grip) throw new Error('no grip')
  await page.mouse.move(grip.x + 3, grip.y + 10)
  await page.mouse.down()
  await page.mouse.move(grip.x + 3 + (await quarter(page)) * 2, grip.y + 10, { steps: 5 })
  await page.mouse.up()
  await expect(page.locator('.undo')).toContainText(/11\sh\s30/)
  const lane = await page.locator('.board .lane').nth(1).boundingBox()
  if (!lane) throw new Error('no lane')
  const x = lane.x + (await quarter(page)) * 24 + 2
  await page.mouse.move(x, lane.y + 20)
  await page.mouse.down()
  await page.mouse.move(x + (await quarter(page)) * 5.5, lane.y + 20, { steps: 5 })
  await page.mouse.up()
  await expect(page.locator('.plan [name="from"]')).toHaveValue('14:00')
  await expect(page.locator('.plan [name="to"]')).toHaveValue('15:30')
  await page.locator('.plan footer button[type="submit"]').click()
  await expect(page.locator('.board .block.hire')).toHaveCount(2)
})

test('by the keyboard alone: taken, pushed, put down, undone; refused over a hold, and a way out chosen', async ({
  page,
}) => {
  const club = await aHiringClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
  await hires(page, 10)
  const said = (text: RegExp | string) =>
    expect(page.locator('[role="status"]', { hasText: text })).toBeAttached()
  await block(page).focus()
  await page.keyboard.press('m')
  await said(/flèches pour déplacer/)
  for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key)
  await said(/10\sh\s30 – 11\sh\s45/)
  await page.keyboard.press('Enter')
  await said(/Changé/)
  expect(await startOf(club)).toEqual(at(10.5))
  await rivalTakes(club, slot(14), club.references[0] ?? '')
  await expect(page.locator('.board .block.kept')).toHaveCount(2)
  await block(page).focus()
  await page.keyboard.press('m')
  for (let step = 0; step < 14; step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const panel = page.locator('.panel.drop')
  await expect(panel).toContainText(/créneau gardé jusqu'à \d+\sh/)
  await expect(panel.getByRole('alert')).toBeFocused()
  await expect(page.locator('.board .block.ghost')).toHaveCount(1)
  await expect(page.locator('.board .block.wall')).not.toHaveCount(0)
  await expect(page.locator('.board .block.refused-target')).not.toHaveCount(0)
  await expect(page.locator('.board .block.way-out')).not.toHaveCount(0)
  expect(await startOf(club)).toEqual(at(10.5))
  await panel
    .getByRole('button', { name: /^Choisir/ })
    .first()
    .press('Enter')
  await expect(panel).toHaveCount(0)
  expect((await bookingsOf(club))[0]).toMatchObject({ sequence: 2 })
  await block(page).focus()
  await page.keyboard.press('Delete')
  await page.getByRole('button', { name: 'Annuler la réservation' }).press('Enter')
  await expect(page.locator('.board .block.hire')).toHaveCount(0)
})

test('two schedulers drag the same booking: the second is told, and nothing is overwritten', async ({
  page,
  somebodyElse,
}) => {
  const club = await aHiringClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
  await hires(page, 10)
  const other = await somebodyElse()
  await other.route('**/desk/live', (route) => route.abort())
  await openSchedule(other, club.slug, await aStaff(club, scheduling, 'Bea'), `date=${day}`)
  await expect(other.locator('.board .block.hire')).toHaveCount(1)
  await drag(page, { quarters: 4 })
  await expect(page.locator('.undo')).toContainText(/11\sh/)
  await drag(other, { quarters: 12 })
  await expect(other.locator('.panel.drop')).toContainText("Ada Essai l'a changée")
  expect(await startOf(club)).toEqual(at(11))
})

for (const [locale, widths] of Object.entries({ 'fr-FR': [768, 1440], 'en-GB': [1440, 768] })) {
  test.describe(() => {
    test.use({ locale, viewport: { width: widths[0] ?? 0, height: 900 } })

    test(`axe finds nothing in a refused drop, in any width, light or dark: ${locale}`, async ({ page }) => {
      const club = await aHiringClub()
      await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
      await hires(page, 10)
      await rivalTakes(club, slot(14), club.references[0] ?? '')
      await expect(page.locator('.board .block.kept')).toHaveCount(2)
      await drag(page, { quarters: 16 })
      await expect(page.locator('.panel.drop .refusal')).toBeVisible()
      const { look, found } = looksOf(page, widths)
      await look('refused')
      expect(found).toEqual([])
    })
  })
}
