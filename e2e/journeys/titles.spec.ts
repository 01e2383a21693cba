import { bookingsOf } from '../support/club'
import { aFlyingClub, asPilot, enter, first, groundButton, settling } from '../support/hits'
import { aStaff } from '../support/staff'
import { expect, test } from '../support/test'

// Also while a document still arrives: whoever hears a page hears its title first.
const untitled = () => {
  const lost = () => {
    if (document.querySelector('h1') && !document.title) sessionStorage.setItem('untitled', location.pathname)
  }
  new MutationObserver(lost).observe(document, { childList: true, subtree: true })
}

test('from page to page and through a form, no moment is without a title', async ({ page }) => {
  await page.addInitScript(untitled)
  const club = await aFlyingClub([[first, 10]])
  const [booking] = await bookingsOf(club)
  await enter(page, club.slug, await aStaff(club, settling), 'resources')
  await page.getByRole('link', { name: 'F-AAAA' }).click()
  await expect(page).toHaveTitle(/F-AAAA/)
  await groundButton(page).click()
  await expect(page.locator('.errors')).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.getItem('untitled'))).toBeNull()
  await page.context().clearCookies()
  await enter(page, club.slug, await asPilot(club, 0), `replacements/decline?booking=${booking?.id}`)
  await page.locator('.decline button').click()
  await expect(page.locator('[role="status"] .state')).toBeVisible()
  expect(await page.evaluate(() => sessionStorage.getItem('untitled'))).toBeNull()
})
