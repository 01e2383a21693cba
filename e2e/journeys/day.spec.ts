import type { Page } from '@playwright/test'
import { aBookableClub } from '../support/club'
import { began, booked, bookingNow, checkinPath, crew, enter, inTwoDays, office } from '../support/day'
import { signIn } from '../support/doors'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

const desktop = { width: 1440, height: 900 }
const phone = { width: 390, height: 844 }
const aClub = (coupons = 2) => aBookableClub({ coupons, external: { stepMinutes: 60, noticeMinutes: 60 } })
const day = inTwoDays()

const rowOf = (page: Page, name: string) => page.locator('.eve-list tbody tr', { hasText: name })

async function callTheEve(page: Page) {
  const club = await aClub()
  const id = await booked(club, { coupon: 0, hour: 10, day, lastName: 'Vidal' })
  await booked(club, { coupon: 1, hour: 14, day, lastName: 'Faure' })
  await enter(page, club, office, `day/eve?date=${day}`)
  await expect(page.locator('.eve-counts')).toContainText('0 maintenu · 2 à confirmer')
  const row = rowOf(page, 'Vidal')
  await expect(row.getByRole('link', { name: 'Appeler Karine Vidal' })).toHaveAttribute(
    'href',
    'tel:+33639981762',
  )
  await expect(row.getByRole('link', { name: 'Envoyer un SMS à Karine Vidal' })).toHaveAttribute(
    'href',
    /^sms:/,
  )
  await row.getByRole('button', { name: 'Maintenu' }).click()
  await expect(row.getByRole('button', { name: 'Maintenu' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.locator('.eve-counts')).toContainText('1 maintenu · 1 à confirmer')
  await row.getByRole('button', { name: "Noter que Karine Vidal n'a pas répondu" }).click()
  await expect(row).toContainText(/répondeur, Ada, \d+\sh/)
  await row.getByRole('button', { name: 'à prévenir' }).click()
  await expect(row.getByRole('button', { name: 'prévenu' })).toHaveAttribute('aria-pressed', 'true')
  await expect(row).toContainText(/Ada, /)
  expect(await bookingNow(club, id)).toMatchObject({ upheldAt: expect.any(Date) })
  await row.getByRole('button', { name: 'prévenu' }).click()
  await expect(row.getByRole('button', { name: 'à prévenir' })).toBeVisible()
  await row.getByRole('button', { name: 'À confirmer' }).click()
  await expect(page.locator('.eve-counts')).toContainText('0 maintenu · 2 à confirmer')
  await expect(row.getByRole('link', { name: 'Reporter le vol de Karine Vidal' })).toHaveAttribute(
    'href',
    `/${club.slug}/desk/weather?booking=${id}`,
  )
  return { club, id }
}

async function flyBy(page: Page) {
  const club = await aClub(1)
  const id = await booked(club, { coupon: 0, hour: 10, day })
  const date = await began(club, id, 40)
  await enter(page, club, crew, `day/run?date=${date}`)
  await page.getByRole('link', { name: /^Pointer le vol de Karine Vidal/ }).click()
  await page.getByRole('button', { name: 'Passagers arrivés' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'arrivés' })).toBeVisible()
  const { startAt, endAt } = await bookingNow(club, id)
  const clock = (instant: Date, minutes: number) =>
    new Date(instant.getTime() + minutes * 60_000).toLocaleTimeString('fr-FR', {
      timeZone: 'Europe/Paris',
      hour: '2-digit',
      minute: '2-digit',
    })
  await page.getByLabel('Décollage réel').fill(clock(endAt, -1))
  await page.getByLabel('Atterrissage réel').fill(clock(startAt, 3))
  await page.getByRole('button', { name: 'Noter « effectué »' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Ces heures' })).toBeFocused()
  await page.getByLabel('Décollage réel').fill(clock(startAt, 3))
  await page.getByLabel('Atterrissage réel').fill(clock(endAt, -1))
  await page.getByRole('button', { name: 'Noter « effectué »' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'effectué' })).toBeVisible()
  expect(await bookingNow(club, id)).toMatchObject({
    state: 'flown',
    tookOffAt: new Date(startAt.getTime() + 3 * 60_000),
    landedAt: new Date(endAt.getTime() - 60_000),
  })
  return { club, id, date }
}

test.describe('at the counter', () => {
  test.use({ viewport: desktop })

  test('the eve’s list: upheld and told, and both taken back', async ({ page, somebodyElse }) => {
    const { club, id } = await callTheEve(page)
    const other = await somebodyElse()
    await enter(other, club, crew, `day/eve?date=${day}`)
    await expect(other.getByRole('link', { name: /^Reporter le vol/ })).toHaveCount(0)
    await rowOf(other, 'Vidal').getByRole('button', { name: 'Maintenu' }).click()
    await expect(rowOf(page, 'Vidal').getByRole('button', { name: 'Maintenu' })).toHaveAttribute(
      'aria-pressed',
      'true',
      { timeout: 5000 },
    )
    expect((await bookingNow(club, id)).sequence).toBe(0)
  })

  test('arrived, flown with actual times, corrected, taken back', async ({ page }) => {
    const { club, id } = await flyBy(page)
    await page.getByRole('button', { name: "Ce vol n'a pas eu lieu" }).click()
    await expect(page.getByRole('button', { name: 'Noter « effectué »' })).toBeVisible()
    expect(await bookingNow(club, id)).toMatchObject({ state: 'booked', tookOffAt: null })
  })

  test('nobody came: the crew notes it, the office gives the coupon back', async ({ page, somebodyElse }) => {
    const club = await aClub(1)
    const id = await booked(club, { coupon: 0, hour: 10, day })
    await began(club, id, 20)
    await enter(page, club, crew, `day/flights/${id}`)
    await page.getByText("Personne n'est venu").click()
    await expect(page.getByLabel('Rendre le bon au client')).toHaveCount(0)
    await page.getByRole('button', { name: 'Noter « absents »' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'absents' })).toBeVisible()
    const other = await somebodyElse()
    await enter(other, club, office, `day/flights/${id}`)
    await other.getByRole('button', { name: 'Rendre le bon' }).click()
    await expect(other.getByRole('button', { name: 'Rendre le bon' })).toHaveCount(0)
    await other.getByRole('button', { name: 'Ils sont venus finalement' }).click()
    await expect(other.getByRole('status').filter({ hasText: 'attendus' })).toBeVisible()
    expect(await bookingNow(club, id)).toMatchObject({ state: 'booked' })
  })

  test('the sheet: weights, load, minors, and one A4 page in landscape', async ({ page }) => {
    const club = await aClub()
    await booked(club, { coupon: 0, hour: 10, day, lastName: 'Vidal', age: 13 })
    await booked(club, { coupon: 1, hour: 14, day, lastName: 'Faure' })
    await enter(page, club, office, `day?date=${day}`)
    const sheet = page.locator('.day-sheet')
    await expect(sheet.locator('tbody tr')).toHaveCount(2)
    await expect(sheet).toContainText('147 / 280')
    await expect(sheet.locator('.minor')).toContainText('13')
    await page.emulateMedia({ colorScheme: 'dark' })
    await expect(sheet).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(sheet).toHaveCSS('color', 'rgb(11, 31, 58)')
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 84[12]\.\d+ 59[45]/)
    await page.getByRole('link', { name: 'Sans les poids' }).click()
    await expect(sheet).not.toContainText('147')
  })

  test('the register: on the page, as a table, as a PDF', async ({ page }) => {
    const { club, date } = await flyBy(page)
    await page.goto(`/${club.slug}/desk/day/register?from=${date}&to=${date}`)
    await expect(page.locator('.list tbody tr')).toHaveCount(1)
    await expect(page.locator('.list tbody')).toContainText(/26\smin/)
    await expect(page.locator('.day-law')).toContainText('arrêté du 18 août 2016')
    const csv = await page.request.get(`/${club.slug}/desk/day/register.csv?from=${date}&to=${date}`)
    expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8')
    expect(await csv.text()).toMatch(
      new RegExp(`^\uFEFFDate;.*\r\n${date};F-[A-Z]{4};DR400/120;Pilote1 Martin;1;`),
    )
    const pdf = await page.request.get(`/${club.slug}/desk/day/register.pdf?from=${date}&to=${date}`)
    expect(pdf.headers()['content-type']).toBe('application/pdf')
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    expect(pdf.headers()['content-disposition']).toContain(`registre-vols-de-decouverte-${club.slug}`)
  })
})

test.describe('with a phone', () => {
  test.use({ viewport: phone })

  test('the QR code: staff sign in, come back, and check in', async ({ page }) => {
    const club = await aClub(1)
    const id = await booked(club, { coupon: 0, hour: 10, day })
    await began(club, id, 40)
    const path = await checkinPath(club, id)
    await page.goto(path)
    await expect(page.locator('main')).not.toContainText('Vidal')
    const staff = await aStaff(club, crew)
    await page.getByRole('link', { name: 'Connectez-vous pour pointer ce vol' }).click()
    await signIn(page, staff.identifier, staff.password)
    await page.waitForURL((url) => url.pathname === path)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Vol de Karine Vidal')
    await page.getByRole('button', { name: 'Passagers arrivés' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'arrivés' })).toBeVisible()
    await page.getByRole('button', { name: 'Noter « effectué »' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'effectué' })).toBeVisible()
    expect(page.url()).toContain(path)
    expect(await bookingNow(club, id)).toMatchObject({ state: 'flown', arrivedAt: expect.any(Date) })
  })

  test('a member who may not check in sees reference and day only', async ({ page }) => {
    const club = await aClub(1)
    const id = await booked(club, { coupon: 0, hour: 10, day })
    await enter(page, club, ['schedule.see', 'bookings.own'], 'schedule')
    await page.goto(await checkinPath(club, id))
    await expect(page.locator('main')).not.toContainText('Vidal')
    await expect(page.getByRole('button', { name: 'Passagers arrivés' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: /Connectez-vous/ })).toHaveCount(0)
  })

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false })
    test('the eve is called', async ({ page }) => void (await callTheEve(page)))
    test('a flight is flown', async ({ page }) => void (await flyBy(page)))
  })
})

test.describe('without the right', () => {
  test.use({ expected: [/404 \(Not Found\)/] })

  test('there is no such page and no such file', async ({ page }) => {
    const club = await aClub(1)
    const id = await booked(club, { coupon: 0, hour: 10, day })
    await enter(page, club, ['schedule.see', 'bookings.own'], 'schedule')
    await expect(page.getByRole('link', { name: 'Journée' })).toHaveCount(0)
    const pages = ['', '/eve', '/run', '/register', '/register.csv', '/register.pdf', `/flights/${id}`]
    for (const path of pages) {
      expect((await page.request.get(`/${club.slug}/desk/day${path}`)).status(), path).toBe(404)
    }
  })
})
