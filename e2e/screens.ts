import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test'
// Comes with Next.
import sharp from 'sharp'
import { bin, run } from '../scripts/child.mjs'
import { startApp } from './support/app'
import { sayWhoFlies } from './support/desk'

/**
 * `tsx e2e/screens.ts`: pictures of the demonstration for the README and the showcase, in public/screens. Run by hand after
 * a build, with E2E_DATABASE_URL (an empty database), AUTH_SECRET and, for an installed browser, CHROMIUM_PATH.
 */
const folder = fileURLToPath(new URL('../public/screens/', import.meta.url))
const MOST_BYTES = 150_000

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }
const desktop = { viewport: { width: 1280, height: 860 } }
const locales = { fr: 'fr-FR', en: 'en-GB' }

const { E2E_DATABASE_URL: databaseUrl = '', CHROMIUM_PATH } = process.env
mkdirSync(folder, { recursive: true })
await run(bin('tsx'), ['db/migrate.ts'], { env: { DATABASE_URL: databaseUrl } })
await run(bin('tsx'), ['db/seed/run.ts'], { env: { DATABASE_URL: databaseUrl } })
const app = await startApp({ databaseUrl })
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
})
try {
  for (const [lang, locale] of Object.entries(locales)) {
    await visit({ ...phone, locale, colorScheme: 'light' }, async (page) => {
      await openSlots(page)
      await picture(page, `phone-slots-light-${lang}`)
      await page.emulateMedia({ colorScheme: 'dark' })
      await picture(page, `phone-slots-dark-${lang}`)
    })
    await visit({ ...desktop, locale, colorScheme: 'light' }, async (page) => {
      await openSlots(page)
      await picture(page, `booking-desk-${lang}`)
      await page.locator('.daylist button[name="slot"]').first().click()
      await page.locator('[name="isPassenger"]').check()
      await page.locator('[name="consent[conditions]"]').check()
      await page.locator('.confirm button').click()
      await page.waitForURL(/\/book\/done/)
      await picture(page, `confirmation-${lang}`)
    })
  }
} finally {
  await browser.close()
  await app.stop()
}

async function visit(options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: app.url, timezoneId: 'Europe/Paris', ...options })
  await work(await context.newPage())
  await context.close()
}

/** With a trial coupon, to the freest day of the next month. */
async function openSlots(page: Page): Promise<void> {
  await page.goto('/demo/book')
  await page.locator('button.aslink').click()
  await page.waitForURL(/\/book\/passengers/)
  await sayWhoFlies(page)
  await page.locator('.month a').last().click()
  await page.waitForURL(/month=/)
  const days = page.locator('.days a[href*="date="]')
  const free = (await days.locator('.c').allTextContents()).map((text) => Number.parseInt(text, 10))
  await days.nth(free.indexOf(Math.max(...free))).click()
  await page.waitForURL(/date=/)
}

async function picture(page: Page, name: string): Promise<void> {
  const path = `${folder}${name}.png`
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.evaluate(() => window.scrollTo(0, 0))
  const colours = { palette: true, quality: 95, effort: 10 }
  const { size } = await sharp(await page.screenshot())
    .png(colours)
    .toFile(path)
  if (size > MOST_BYTES) throw new Error(`${name}.png: ${size} bytes, more than ${MOST_BYTES}`)
  console.log(`${name}.png ${size}`)
}
