import { looksOf } from '../support/axe'
import { bookingsOf } from '../support/club'
import { aFlyingClub, asPilot, enter, first, groundButton, second, settling } from '../support/hits'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

for (const [locale, widths] of Object.entries({ 'fr-FR': [390, 768, 1440], 'en-GB': [1440, 768, 390] })) {
  test.describe(() => {
    test.use({ locale, viewport: { width: widths[0] ?? 0, height: 900 } })

    test(`axe finds nothing in any width, light or dark: ${locale}`, async ({ page }) => {
      test.slow()
      const club = await aFlyingClub([
        [first, 10],
        [first, 14],
        [second, 11],
        [second, 15],
      ])
      const [booking] = await bookingsOf(club)
      const place = club.pilots.findIndex(({ id }) => id === booking?.pilotId)
      const { look, found } = looksOf(page, widths)
      await enter(page, club.slug, await aStaff(club, settling), `resources/${booking?.aircraftId}`)
      await groundButton(page).click()
      await expect(page.locator('.errors')).toBeVisible()
      await look('errors')
      await page.locator('[name="date"]').fill(first)
      await page.locator('[name="endDate"]').first().fill(second)
      await page.locator('[name="reason"]').fill('Visite des 50 heures et remplacement du magnéto gauche')
      await groundButton(page).click()
      await expect(page.locator('.hit-row').first()).toBeVisible()
      await look('hits')
      await page.goto(`/${club.slug}/desk/resources`)
      await look('fleet')
      await page.goto(`/${club.slug}/desk/resources/${booking?.aircraftId}`)
      await page.locator('details.more summary').click()
      await look('plane')
      await page.context().clearCookies()
      const no = `replacements/decline?booking=${booking?.id}`
      await enter(page, club.slug, await asPilot(club, place), no)
      await look('decline')
      await page.locator('.decline button').click()
      await expect(page.locator('[role="status"] .state')).toBeVisible()
      await look('declined')
      expect(found).toEqual([])
    })
  })
}
