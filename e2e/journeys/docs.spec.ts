import { looksOf } from '../support/axe'
import { expect, test } from '../support/test'

for (const lang of ['fr', 'en']) {
  test(`the documentation in ${lang} has no fault that axe knows, light or dark`, async ({ page }) => {
    const { look, found } = looksOf(page)
    for (const path of ['/docs', '/docs/api', '/docs/connect-your-shop']) {
      await page.goto(`${path}?lang=${lang}`)
      await expect(page.locator('html')).toHaveAttribute('lang', lang)
      await expect(page.locator('h1')).toHaveCount(1)
      await look(path)
    }
    expect(found).toEqual([])
  })
}

test("a problem's type leads to what the reference says of its code", async ({ page, request }) => {
  const { type, code } = await (await request.get('/api/v1/clubs/demo/activities')).json()
  await page.goto(type)
  await expect(page.locator(`:target`)).toContainText(code)
})
