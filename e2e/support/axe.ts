import { expect, type Page } from '@playwright/test'
import axe from 'axe-core'

/** The rules that a theme can break: the others find the same in both. */
const onColours = ['color-contrast', 'link-in-text-block']

/** What axe finds wrong with what is shown, one line a fault; nothing is loaded for it. `only`: these rules. */
async function faults(page: Page, only?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe
    const { violations } = await run({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
    return violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 200)}`)
  }, only)
}

/** Fails on what axe finds wrong with the page as it is. */
export async function clean(page: Page, state: string): Promise<void> {
  expect(await faults(page), state).toEqual([])
}

/**
 * Looks at states of pages in every width and theme without loading them anew: `look(state)` after each step, then expects
 * `found` to be empty. Without `widths` in the width that is set. Between looks the page has the first width, in the light.
 */
export function looksOf(page: Page, widths: readonly number[] = [page.viewportSize()?.width ?? 1280]) {
  const found: string[] = []
  const { height } = page.viewportSize() ?? { height: 900 }
  async function look(state: string): Promise<void> {
    for (const width of widths) {
      await page.setViewportSize({ width, height })
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
        const wrong = await faults(page, theme === 'dark' ? onColours : undefined)
        found.push(...wrong.map((fault) => `${state}, ${width} px, ${theme}: ${fault}`))
      }
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      if (over > 0) found.push(`${state}, ${width} px: ${over} px wider than the screen`)
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await page.setViewportSize({ width: widths[0] ?? 1280, height })
  }
  return { look, found }
}
