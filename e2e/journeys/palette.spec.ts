import type { Locator, Page } from '@playwright/test'
import { bookings } from '@/db/schema/bookings'
import type { Right } from '@/db/schema/rights'
import { looksOf } from '../support/axe'
import { aBookableClub, inDays } from '../support/club'
import { aFlight } from '../support/flights'
import { aStaff, openSchedule, scheduling } from '../support/staff'
import { expect, test } from '../support/test'

const day = inDays(5)
const office: Right[] = [...scheduling, 'coupons.see', 'fleet.manage']
test.use({ viewport: { width: 1440, height: 900 } })

const longest = 'Anne-Élisabeth-Marguerite de La Rochefoucauld-Montbéliard-Saint-Symphorien'

async function anOffice(page: Page) {
  const club = await aBookableClub({ coupons: 2, external: { stepMinutes: 60, noticeMinutes: 60 } })
  const { id } = await aFlight(club, 0, day, 10, {
    firstName: 'Élodie',
    lastName: `Bergès ${longest}`,
    message: `${'Nous venons de loin. '.repeat(12)}${'a'.repeat(90)}`,
  })
  await aFlight(club, 1, day, 12, { lastName: 'Faure' })
  await openSchedule(page, club.slug, await aStaff(club, office), `date=${day}`)
  return { club, id }
}

test('Ctrl-K, a few letters and Enter open a booking; the arrows choose, Escape leaves', async ({ page }) => {
  const { club, id } = await anOffice(page)
  await page.goto(`/${club.slug}/desk`)
  const field = page.getByRole('combobox', { name: 'Chercher sur le bureau' })
  await opened(page, field)
  const options = page.getByRole('option')
  await expect(options.filter({ hasText: 'Planning' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await page.keyboard.type('berges')
  await expect(options.first()).toContainText('Élodie Bergès')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true')
  const meant = await field.getAttribute('aria-activedescendant')
  expect(await options.nth(1).getAttribute('id')).toBe(meant)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/desk/bookings/${id}`))
  await page.keyboard.press('Control+k')
  await page.keyboard.type(club.aircraft[0]?.registration ?? '')
  await expect(options.filter({ hasText: club.aircraft[0]?.registration ?? '' }).last()).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('journ')
  await expect(options.filter({ hasText: 'Journal' })).toHaveCount(0)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the field searches the bookings', async ({ page }) => {
    const { club } = await anOffice(page)
    await page.goto(`/${club.slug}/desk`)
    const field = page.getByRole('combobox', { name: 'Chercher sur le bureau' })
    await field.fill('faure')
    await field.press('Enter')
    await expect(page).toHaveURL(/\/desk\/bookings\?q=faure/)
    await expect(page.locator('table.bookings tbody th')).toHaveCount(1)
  })
})

for (const [locale, widths] of Object.entries({ 'fr-FR': [390, 768, 1440], 'en-GB': [1440, 768, 390] })) {
  test.describe(() => {
    test.use({ locale, viewport: { width: widths[0] ?? 0, height: 900 } })

    test(`axe finds nothing in any width, light or dark: ${locale}`, async ({ page }) => {
      test.slow()
      const { club, id } = await anOffice(page)
      await club.open(({ tx }) => tx.update(bookings).set({ flags: ['pilot_absent', 'void_coupon'] }))
      const desk = `/${club.slug}/desk/bookings`
      const { look, found } = looksOf(page, widths)
      await page.goto(desk)
      await look('the list')
      await page.locator('.fold summary').click()
      await look('the filters')
      await page.goto(`${desk}?q=personne`)
      await look('nothing found')
      await page.goto(`${desk}?state=flown`)
      await look('nothing there')
      await page.goto(`${desk}/${id}`)
      await look('a booking')
      await page.goto(`${desk}/${id}?act=change`)
      await page.locator('.plan [name="from"]').fill('12:00')
      await page.locator('.plan [name="to"]').fill('12:30')
      await page.locator('.plan footer button').click()
      await expect(page.locator('.refusal')).toBeVisible()
      await look('a refusal')
      await page.goto(`${desk}/${id}?act=cancel`)
      await look('a cancellation')
      await page.goto(`${desk}/${id}?act=address`)
      await look('an address')
      await page.setViewportSize({ width: 1440, height: 900 })
      await page.keyboard.press('Control+k')
      await page.keyboard.type('berg')
      await expect(page.getByRole('option').first()).toContainText('Bergès')
      const palette = looksOf(page, [1440, 768])
      await palette.look('the palette')
      found.push(...palette.found)
      expect(found).toEqual([])
    })
  })
}

/** The palette by its keys, as soon as a script listens to them. */
async function opened(page: Page, field: Locator): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Control+k')
    await expect(field).toBeFocused({ timeout: 500 })
  }).toPass()
}
