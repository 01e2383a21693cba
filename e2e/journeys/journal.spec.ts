import type { Page } from '@playwright/test'
import { inClub } from '@/db/club'
import type { Right } from '@/db/schema/rights'
import { record } from '@/domain/club/journal/record'
import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import { looksOf } from '../support/axe'
import { aBookableClub, type BookableClub, inDays } from '../support/club'
import { booked } from '../support/day'
import { signIn } from '../support/doors'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

const RIGHTS: Right[] = ['schedule.see', 'bookings.all', 'coupons.see', 'journal.see']

/** Two flights that visitors booked, the second of which staff called off, and whoever reads about it. */
async function aTale(hours: readonly number[] = [10, 14]) {
  const club = await aBookableClub({
    coupons: hours.length,
    external: { stepMinutes: 60, noticeMinutes: 60 },
  })
  const flights: string[] = []
  for (const [coupon, hour] of hours.entries())
    flights.push(await booked(club, { hour, coupon, day: inDays(5), lastName: `Voyageur${coupon}` }))
  const staff = await aStaff(club, RIGHTS, 'Ada')
  const last = flights.at(-1) ?? ''
  await inClub(club.ref, { kind: 'staff', id: staff.id }, (open) =>
    withdrawBooking(open, last, { sequence: 0, reason: 'Vent' }),
  )
  return { club, flights, staff }
}

async function enter(page: Page, club: BookableClub, who: { identifier: string; password: string }) {
  await page.goto(`/${club.slug}/login`)
  await signIn(page, who.identifier, who.password)
  await page.waitForURL(/\/desk/)
  await page.goto(`/${club.slug}/desk/journal`)
}

test.use({ viewport: { width: 1440, height: 900 } })

for (const javaScriptEnabled of [true, false]) {
  test.describe(`with${javaScriptEnabled ? '' : 'out'} JavaScript`, () => {
    test.use({ javaScriptEnabled })

    test('who did what, when, from what to what; looked for by who, what and when', async ({ page }) => {
      const { club, staff } = await aTale()
      await enter(page, club, staff)
      const lines = page.locator('.list.journal tbody tr:not(.group-row)')
      await expect(lines).toHaveCount(3)
      await expect(lines.first()).toContainText('Ada Essai')
      await expect(lines.first()).toContainText('Réservation annulée')
      await expect(lines.first()).toContainText('Karine Voyageur1')
      await expect(lines.nth(1)).toContainText('client')
      await expect(lines.nth(1)).toContainText(/Début\s: \S+ \d+\s\S+, 14\sh/)
      await page.locator('[name="who"]').selectOption({ label: 'Ada Essai' })
      await page.getByRole('button', { name: 'Afficher' }).click()
      await expect(page).toHaveURL(new RegExp(`who=${staff.id}`))
      await expect(lines).toHaveCount(1)
      await page.getByRole('link', { name: 'Tout afficher' }).click()
      await page.locator('[name="what"]').selectOption('booking.booked')
      await page.getByRole('button', { name: 'Afficher' }).click()
      await expect(lines).toHaveCount(2)
      await page.locator('[name="to"]').fill('2020-01-01')
      await page.getByRole('button', { name: 'Afficher' }).click()
      await expect(page.locator('main')).toContainText("Rien n'est écrit ici")
    })
  })
}

test('the table is the same lines, and a spreadsheet runs nothing of it', async ({ page }) => {
  const { club, staff } = await aTale()
  await enter(page, club, staff)
  const href = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
  const answer = await page.request.get(href ?? '')
  expect(answer.headers()['content-type']).toContain('text/csv')
  const text = await answer.text()
  expect(text).toContain('Réservation annulée')
  expect(text).toMatch(/^\uFEFFQuand;Qui;Quoi;/)
})

test('fifty lines a page, and the older ones behind', async ({ page }) => {
  const { club, staff } = await aTale([10])
  for (let n = 0; n < 60; n++) {
    await inClub(club.ref, { kind: 'staff', id: staff.id }, (open) =>
      record(open, { event: 'booking.upheld' }),
    )
  }
  await enter(page, club, staff)
  const lines = page.locator('.list.journal tbody tr:not(.group-row)')
  await expect(lines).toHaveCount(50)
  await page.getByRole('link', { name: 'Lignes plus anciennes' }).click()
  await expect(lines).toHaveCount(12)
  await page.getByRole('link', { name: 'Revenir aux plus récentes' }).click()
  await expect(lines).toHaveCount(50)
})

for (const [locale, widths] of Object.entries({ 'fr-FR': [390, 768, 1440], 'en-GB': [1440, 768, 390] })) {
  test.describe(() => {
    test.use({ locale, viewport: { width: widths[0] ?? 0, height: 900 } })

    test(`axe finds nothing in any width, light or dark: ${locale}`, async ({ page }) => {
      const { club, staff } = await aTale([10, 11, 14])
      await enter(page, club, staff)
      const { look, found } = looksOf(page, widths)
      await look('lines')
      await page.goto(`/${club.slug}/desk/journal?to=2020-01-01`)
      await look('empty')
      expect(found).toEqual([])
    })
  })
}
