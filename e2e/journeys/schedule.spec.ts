import type { Page } from '@playwright/test'
import { activity } from '@/db/testing/parts'
import { instantOf, toMinutes } from '@/lib/time'
import { looksOf } from '../support/axe'
import { aBookableClub, bookingsOf, inDays, rivalTakes } from '../support/club'
import { aStaff, openSchedule, scheduling } from '../support/staff'
import { expect, test } from '../support/test'

const day = inDays(5)
const slot = (hour: number) => {
  const start = new Date(toMinutes(instantOf(day, hour * 60, 'Europe/Paris')) * 60_000)
  return `discovery-30.LFCL.${start.toISOString().slice(0, 16).replace(/[-:]/g, '')}Z`
}

const hire = activity({
  code: 'hire',
  kind: 'hire',
  name: { fr: 'Location', en: 'Hire' },
  external: false,
  meetingLeadMinutes: 0,
  durationMinutes: 60,
  minPassengers: 0,
})

const aClub = () =>
  aBookableClub({ coupons: 2, external: { stepMinutes: 60, noticeMinutes: 60 }, parts: [hire] })

const desktop = { width: 1440, height: 900 }
test.use({ viewport: desktop })

const field = (page: Page, name: string) => page.locator(`.plan [name="${name}"]`)
const send = (page: Page) => page.locator('.plan footer button[type="submit"]')

async function fill(page: Page, times: { from: string; to: string }): Promise<void> {
  await field(page, 'aircraft').selectOption({ index: 1 })
  await field(page, 'pilot').selectOption('')
  await field(page, 'from').fill(times.from)
  await field(page, 'to').fill(times.to)
}

test('what a visitor does appears on an open board within two seconds; what is chosen stays chosen', async ({
  page,
}) => {
  const club = await aClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}`)
  await expect(page.locator('[data-live="on"]')).toBeVisible()
  await page
    .getByRole('button', { name: /Aéronefs et pilotes/ })
    .or(page.locator('.rows'))
    .first()
    .focus()
  const focused = () => page.evaluate(() => document.activeElement?.className)
  const before = await focused()
  const began = Date.now()
  await rivalTakes(club, slot(10), club.references[0] ?? '')
  await expect(page.locator('.board .block.kept')).toHaveCount(2, { timeout: 2000 })
  expect(Date.now() - began).toBeLessThan(2000)
  expect(await focused()).toBe(before)
  await page.locator('.board .block.kept a').first().click()
  await expect(page.locator('.panel')).toContainText("Il est gardé jusqu'à")
  await rivalTakes(club, slot(14), club.references[1] ?? '')
  await expect(page.locator('.board .block.kept')).toHaveCount(4)
  await expect(page.locator('.board .block.selected')).toHaveCount(2)
})

test('staff book, are refused over a live hold, take what is free, move and call off, by the keyboard alone', async ({
  page,
}) => {
  const club = await aClub()
  await rivalTakes(club, slot(10), club.references[0] ?? '')
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}`)
  await page.getByRole('link', { name: 'Nouvelle réservation' }).press('Enter')
  await expect(page).toHaveURL(/act=new/)
  await fill(page, { from: '10:00', to: '11:00' })
  await field(page, 'to').press('Enter')
  const refusal = page.locator('.refusal')
  await expect(refusal.getByRole('alert')).toBeFocused()
  await expect(refusal).toContainText(/créneau gardé jusqu'à \d+\sh/)
  expect(await bookingsOf(club)).toHaveLength(0)
  await refusal
    .getByRole('button', { name: /^Choisir/ })
    .first()
    .press('Enter')
  await expect(page.locator('.board .block.hire.selected')).toHaveCount(1)
  const [made] = await bookingsOf(club)
  expect(made).toMatchObject({ external: false, state: 'booked' })
  await page.getByRole('link', { name: 'Déplacer ou changer' }).press('Enter')
  await field(page, 'from').fill('15:00')
  await field(page, 'to').fill('16:30')
  await send(page).press('Enter')
  await expect(page.locator('.panel .legs')).toContainText(/15\sh/)
  expect((await bookingsOf(club))[0]).toMatchObject({ sequence: 1 })
  await page.locator('.panel').getByRole('link', { name: 'Annuler' }).press('Enter')
  await page.getByRole('button', { name: 'Annuler la réservation' }).press('Enter')
  await expect(page.locator('.board .block.hire')).toHaveCount(0)
  expect((await bookingsOf(club))[0]).toMatchObject({ state: 'cancelled', cancelledBy: 'club' })
})

test('two schedulers: the second is told who changed what', async ({ page, somebodyElse }) => {
  const club = await aClub()
  const other = await somebodyElse()
  await openSchedule(page, club.slug, await aStaff(club, scheduling, 'Ada'), `date=${day}&act=new`)
  await fill(page, { from: '10:00', to: '11:00' })
  await send(page).click()
  await expect(page.locator('.board .block.hire.selected')).toHaveCount(1)
  const query = `${new URL(page.url()).search.slice(1)}&act=change`
  await openSchedule(other, club.slug, await aStaff(club, scheduling, 'Bea'), query)
  await field(other, 'from').fill('14:00')
  await field(other, 'to').fill('15:00')
  await page.goto(`/${club.slug}/desk/schedule?${query}`)
  await field(page, 'from').fill('12:00')
  await field(page, 'to').fill('13:00')
  await send(page).click()
  await expect(page.locator('.panel .legs')).toContainText(/12\sh/)
  await send(other).click()
  await expect(other.locator('.refusal')).toContainText("Ada Essai l'a changée à")
  await expect(other.locator('.refusal')).toContainText(/de 10\sh à 12\sh/)
  expect((await bookingsOf(club))[0]).toMatchObject({ sequence: 1 })
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the board is read, and a booking made, moved and called off', async ({ page }) => {
    const club = await aClub()
    await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}`)
    await expect(page.locator('.board tbody th[scope="row"]')).toHaveCount(2)
    await page.getByRole('link', { name: 'Nouvelle réservation' }).click()
    await fill(page, { from: '10:00', to: '09:00' })
    await send(page).click()
    await expect(page.locator('.plan .errors')).toContainText('La fin doit venir après le début')
    await field(page, 'to').fill('11:00')
    await send(page).click()
    await expect(page.locator('.board .block.hire.selected')).toHaveCount(1)
    await page.getByRole('link', { name: 'Déplacer ou changer' }).click()
    await field(page, 'from').fill('13:15')
    await field(page, 'to').fill('14:00')
    await send(page).click()
    await expect(page.locator('.panel .legs')).toContainText(/13\sh\s15/)
    await page.getByRole('link', { name: 'Semaine', exact: true }).click()
    await expect(page.locator('.week .cell-lines li.hire')).toHaveCount(1)
    await page.locator('.week .cell-lines li.hire a').click()
    await page.locator('.panel').getByRole('link', { name: 'Annuler' }).click()
    await page.getByRole('button', { name: 'Annuler la réservation' }).click()
    await expect(page.locator('.week .cell-lines li.hire')).toHaveCount(0)
  })
})

test('a member sees times without names, and changes nothing of others; without the right there is no page', async ({
  page,
  somebodyElse,
}) => {
  const club = await aClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
  await fill(page, { from: '10:00', to: '11:00' })
  await field(page, 'title').fill('Convoyage secret')
  await send(page).click()
  await expect(page.locator('.board .block.hire.selected')).toHaveCount(1)
  const member = await somebodyElse()
  await openSchedule(member, club.slug, await aStaff(club, ['schedule.see', 'bookings.own']), `date=${day}`)
  await expect(member.locator('.board .block.hire')).toContainText('Réservé')
  expect(await member.content()).not.toContain('Convoyage secret')
  await member.locator('.board .block.hire a').click()
  await expect(member.locator('.panel')).toContainText("Qui l'a réservé ne vous est pas montré")
  await expect(member.locator('.panel footer')).toHaveCount(0)
})

test.describe('nobody’s right', () => {
  test.use({ expected: [/40[34] \((Not Found|Forbidden)\)/] })

  test('opens neither the page nor the stream', async ({ page }) => {
    const club = await aClub()
    await openSchedule(page, club.slug, await aStaff(club, ['bookings.own']), `date=${day}`)
    await expect(page.locator('.board')).toHaveCount(0)
    expect((await page.request.get(`/${club.slug}/desk/live`)).status()).toBe(403)
    expect((await page.request.get(`/${club.slug}/desk/schedule`)).status()).toBe(404)
  })
})

test.describe('a connection that is lost', () => {
  test.use({ expected: [/ERR_FAILED/] })

  test('is said, and what was missed is there once it is found again', async ({ page }) => {
    const club = await aClub()
    await page.route('**/desk/live', (route) => route.abort())
    await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}`)
    await expect(page.locator('[data-live="lost"]')).toContainText('Connexion perdue')
    await rivalTakes(club, slot(10), club.references[0] ?? '')
    await page.unroute('**/desk/live')
    await expect(page.locator('.board .block.kept')).toHaveCount(2)
    await expect(page.locator('[data-live="on"]')).toBeVisible()
  })
})

for (const [locale, widths] of Object.entries({ 'fr-FR': [390, 768, 1440], 'en-GB': [1440, 768, 390] })) {
  test.describe(() => {
    test.use({ locale, viewport: { width: widths[0] ?? 0, height: 900 } })

    test(`axe finds nothing in any width, light or dark: ${locale}`, async ({ page }) => {
      test.slow()
      const club = await aClub()
      await rivalTakes(club, slot(10), club.references[0] ?? '')
      await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
      const { look, found } = looksOf(page, widths)
      await fill(page, { from: '10:00', to: '11:00' })
      await look('a form')
      await send(page).click()
      await expect(page.locator('.refusal')).toBeVisible()
      await look('a refusal')
      await page.locator('.refusal .ways-out button').first().click()
      await expect(page.locator('.panel .legs')).toBeVisible()
      await look('a booking')
      await page.goto(`/${club.slug}/desk/schedule?date=${day}&view=week`)
      await look('a week')
      expect(found).toEqual([])
    })
  })
}
