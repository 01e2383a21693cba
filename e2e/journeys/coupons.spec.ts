import type { Page } from '@playwright/test'
import type { Right } from '@/db/schema/rights'
import { looksOf } from '../support/axe'
import { aBookableClub, type BookableClub, changeCoupon, inDays, theBooking } from '../support/club'
import { aFlight } from '../support/flights'
import { aStaff, openSchedule } from '../support/staff'
import { expect, test } from '../support/test'

const day = inDays(5)
const office: Right[] = ['schedule.see', 'bookings.all', 'coupons.see', 'coupons.manage', 'figures.see']
test.use({ viewport: { width: 1440, height: 900 } })

async function openCoupons(page: Page, club: BookableClub, rights: readonly Right[], path = '') {
  await openSchedule(page, club.slug, await aStaff(club, rights), `date=${day}`)
  await page.goto(`/${club.slug}/desk/coupons${path}`)
}

/** Three coupons: one of an Élodie, booked; one free that ends soon; a sample. */
async function aRegister() {
  const club = await aBookableClub({ coupons: 3, external: { stepMinutes: 60, noticeMinutes: 60 } })
  const [booked = '', ending = '', sample = ''] = club.references
  await changeCoupon(club, booked, {
    buyer: { name: '=Élodie Bergès', email: 'elodie@essais.example' },
    priceCents: 140_00,
    currency: 'EUR',
  })
  await changeCoupon(club, ending, { expiresOn: inDays(21), channel: 'Office de tourisme' })
  await changeCoupon(club, sample, { sample: true })
  const { id } = await aFlight(club, 0, day, 10, { lastName: 'Faure' })
  return { club, booked, ending, sample, bookingId: id }
}

const rows = (page: Page) => page.locator('table.list tbody tr')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'coupons' : 'coupons, without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('are searched, filtered, taken away as CSV, prolonged, made void', async ({ page }) => {
      const { club, booked, bookingId } = await aRegister()
      const { look, found } = looksOf(page, javaScriptEnabled ? [1440, 390] : [1440])
      await openCoupons(page, club, office)
      await expect(rows(page)).toHaveCount(3)
      await expect(page.locator('.tabs')).toContainText('Libres 2')
      await expect(page.locator('.totals')).toContainText('Non volés')
      await expect(page.locator('.totals')).toContainText('140')
      if (javaScriptEnabled) await look('the list')

      const search = page.locator('#find [name="q"]')
      const typed = `${booked.slice(0, 5)}-${booked.slice(5).toLowerCase()}`
      for (const text of ['berges', 'faure', 'elodie@essais', typed]) {
        await search.fill(text)
        await search.press('Enter')
        await expect(rows(page)).toHaveCount(1)
        await expect(search).toHaveValue(text)
      }
      await search.fill('')
      await page.locator('.fold summary').click()
      await page.locator('[name="ending"]').check()
      await page.getByRole('button', { name: 'Filtrer' }).click()
      await expect(page).toHaveURL(/ending=1/)
      await expect(rows(page)).toContainText('Office de tourisme')
      await page.getByRole('link', { name: 'Tout effacer' }).click()
      await page
        .locator('.tabs')
        .getByRole('link', { name: /^Réservés/ })
        .click()
      await expect(rows(page)).toHaveCount(1)

      const csv = await page.getByRole('link', { name: 'CSV' }).getAttribute('href')
      const table = await (await page.request.get(csv ?? '')).text()
      expect(table.split('\r\n')).toHaveLength(2)
      expect(table).toContain(`"'=Élodie Bergès"`)
      expect(table).toContain('140,00')

      await rows(page).getByRole('link').first().click()
      await expect(page.locator('.desk-bar')).toContainText('Réservé')
      await expect(page.locator('.life')).toContainText('Créneau gardé avec ce bon')
      if (javaScriptEnabled) await look('one coupon')
      await page.getByRole('button', { name: '6 mois' }).click()
      await expect(page.getByRole('status').filter({ hasText: 'La fin du bon a changé' })).toBeVisible()
      await page.locator('[name="until"]').fill('')
      await page.getByRole('button', { name: 'Changer la fin' }).click()
      await expect(page.locator('.errors')).toContainText('Donnez un jour')
      await page.locator('.more summary').click()
      await page.locator('[name="reason"]').fill('Carte refusée')
      if (javaScriptEnabled) await look('one coupon, an error, the fold open')
      await page.locator('.more').getByRole('button', { name: 'Annuler le bon' }).click()
      await expect(page.locator('.desk-bar')).toContainText('Annulé')
      await expect(page.locator('.life')).toContainText('Carte refusée')
      expect((await theBooking(club)).flags).toEqual(['void_coupon'])
      expect(found).toEqual([])
      expect(
        await (await page.request.get(`/${club.slug}/desk/palette.json?q=${booked}`)).json(),
      ).toContainEqual(expect.objectContaining({ group: 'coupons' }))
      await page
        .locator('.life')
        .getByRole('link', { name: /^Vol du/ })
        .first()
        .click()
      await expect(page).toHaveURL(new RegExp(`/desk/bookings/${bookingId}`))
      await page.locator('.plain-list').getByRole('link').first().click()
      await expect(page).toHaveURL(/\/desk\/coupons\//)
    })
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'a batch' : 'a batch, without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('is issued from a form that was first wrong, and printed as one PDF', async ({ page }) => {
      const club = await aBookableClub({ coupons: 1 })
      const { look, found } = looksOf(page, javaScriptEnabled ? [1440, 390] : [1440])
      await openCoupons(page, club, office)
      await page.getByRole('link', { name: 'Émettre un bon' }).click()
      await page.getByLabel('Vol de découverte 30 min').check()
      await page.locator('[name="count"]').fill('1000')
      await page.locator('[name="beneficiaryName"]').fill('Zoé')
      await page.locator('[name="price"]').fill('140')
      await page.getByRole('button', { name: 'Émettre' }).click()
      await expect(page.locator('.errors')).toContainText('de 1 à 200')
      await expect(page.getByLabel('Vol de découverte 30 min')).toBeChecked()
      await expect(page.locator('[name="beneficiaryName"]')).toHaveValue('Zoé')
      if (javaScriptEnabled) await look('the form with an error')
      await page.locator('[name="count"]').fill('3')
      await page.getByRole('button', { name: 'Émettre' }).click()
      await expect(page.locator('.notice')).toContainText('3 bons émis ensemble')
      await expect(rows(page)).toHaveCount(3)
      if (javaScriptEnabled) await look('the batch')
      const pdf = await page.request.get(
        (await page.getByRole('link', { name: 'Pages cadeaux' }).getAttribute('href')) ?? '',
      )
      expect(pdf.headers()['content-type']).toBe('application/pdf')
      expect(found).toEqual([])
      await rows(page).getByRole('link').first().click()
      await expect(page.locator('.desk-bar').getByRole('link', { name: /^Réserver/ })).toHaveAttribute(
        'href',
        /bookings\/new\?coupon=/,
      )
      const gift = page.getByRole('link', { name: 'Page cadeau' })
      expect((await page.request.get((await gift.getAttribute('href')) ?? '')).status()).toBe(200)
    })
  })
}
