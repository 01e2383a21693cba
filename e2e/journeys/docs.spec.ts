import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../support/test'

for (const lang of ['fr', 'en']) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`the documentation in ${lang}, ${colorScheme}, has no fault that axe knows`, async ({ page }) => {
      await page.emulateMedia({ colorScheme })
      for (const path of ['/docs', '/docs/api', '/docs/connect-your-shop']) {
        await page.goto(`${path}?lang=${lang}`)
        await expect(page.locator('html')).toHaveAttribute('lang', lang)
        await expect(page.locator('h1')).toHaveCount(1)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(wide, `${path} is wider than the screen`).toBeLessThanOrEqual(0)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, nodes }) => [path, id, nodes[0]?.html])).toEqual([])
      }
    })
  }
}

test("a problem's type leads to what the reference says of its code", async ({ page, request }) => {
  const { type, code } = await (await request.get('/api/v1/clubs/demo/activities')).json()
  await page.goto(type)
  await expect(page.locator(`:target`)).toContainText(code)
})
