import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type BrowserContextOptions, chromium, type Page } from '@playwright/test'
// Comes with Next.
import sharp from 'sharp'
import { addDays, localDate, weekday } from '@/lib/time'
import { bin, run } from '../scripts/child.mjs'
import { startApp } from './support/app'
import { sayWhoFlies } from './support/desk'
import { signIn } from './support/doors'

/**
 * `tsx e2e/screens.ts`: pictures of the demonstration for the README and the showcase, in public/screens, and those that
 * links to the showcase show elsewhere. Run by hand after a build, with E2E_DATABASE_URL (an empty database), AUTH_SECRET
 * and, for an installed browser, CHROMIUM_PATH.
 */
const publicFolder = fileURLToPath(new URL('../public/', import.meta.url))
const MOST_BYTES = 110_000

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }
const desktop = { viewport: { width: 1152, height: 780 }, deviceScaleFactor: 2 }
const board = { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1.5 }
const paper = { viewport: { width: 794, height: 960 }, deviceScaleFactor: 1.5 }
const card = { viewport: { width: 1200, height: 630 }, bypassCSP: true }
const locales = { fr: 'fr-FR', en: 'en-GB' }
const themes = ['light', 'dark'] as const

const { E2E_DATABASE_URL: databaseUrl = '', CHROMIUM_PATH } = process.env
mkdirSync(`${publicFolder}screens`, { recursive: true })
await run(bin('tsx'), ['db/migrate.ts'], { env: { DATABASE_URL: databaseUrl } })
await run(bin('tsx'), ['db/seed/run.ts'], { env: { DATABASE_URL: databaseUrl } })
process.env.DATABASE_URL = databaseUrl
const { plantDemoDoors } = await import('../db/seed/doors')
const { disconnect } = await import('../db/client')
const { admin } = await plantDemoDoors(null, undefined)
await disconnect()
const app = await startApp({ databaseUrl })
const browser = await chromium.launch({
  args: ['--no-sandbox'],
  ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }),
})
try {
  for (const [lang, locale] of Object.entries(locales)) {
    await visit({ ...phone, locale }, async (page) => {
      await keepSecondSlot(page)
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme })
        await picture(page, `phone-slots-${theme}-${lang}`)
      }
    })
    await visit({ ...desktop, locale }, async (page) => {
      await keepSecondSlot(page)
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme })
        await picture(page, `desk-slots-${theme}-${lang}`)
      }
    })
    await visit({ ...board, locale }, async (page) => {
      await openBoard(page)
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme })
        await picture(page, `schedule-${theme}-${lang}`)
      }
    })
    await visit({ ...paper, locale, colorScheme: 'light' }, async (page) => {
      await book(page)
      await page.goto(`${await page.locator('main aside a[href*="/b/"]').getAttribute('href')}/confirmation`)
      await page.emulateMedia({ media: 'print' })
      await picture(page, `confirmation-${lang}`)
    })
    await visit({ ...card, locale, colorScheme: 'light' }, (page) => shareCard(page, lang))
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
  await page.locator('button.link-button').click()
  await page.waitForURL(/\/book\/passengers/)
  await sayWhoFlies(page, ['75', '62'])
  await page.locator('.month a').last().click()
  await page.waitForURL(/month=/)
  const days = page.locator('.day-chips a[href*="date="]')
  const free = (await days.locator('.free-count').allTextContents()).map((text) => Number.parseInt(text, 10))
  await days.nth(free.indexOf(Math.max(...free))).click()
  await page.waitForURL(/date=/)
}

/** The schedule of the Saturday to come, with one flight chosen. */
async function openBoard(page: Page): Promise<void> {
  await page.goto('/demo/login')
  await signIn(page, admin.identifier, admin.password)
  await page.waitForURL(/\/desk/)
  const today = localDate(new Date(), 'Europe/Paris')
  const saturday = addDays(today, (6 - weekday(today) + 7) % 7 || 7)
  await page.goto(`/demo/desk/schedule?date=${saturday}`)
  await page.locator('.block.external a').nth(1).click()
  await page.waitForURL(/item=/)
  await page.locator('.panel').waitFor()
}

/** The page of the slots, one of which is kept for the visitor. */
async function keepSecondSlot(page: Page): Promise<void> {
  await openSlots(page)
  const slots = page.url()
  await page.locator('.day-list button[name="slot"]').nth(1).click()
  await page.waitForURL(/\/book\/details/)
  await page.goto(slots)
}

async function book(page: Page): Promise<void> {
  await openSlots(page)
  await page.locator('.day-list button[name="slot"]').first().click()
  await page.locator('[name="isPassenger"]').check()
  await page.locator('[name^="passengerName"]').last().fill('Jules Estève')
  await page.locator('[name="consent[conditions]"]').check()
  await page.locator('.confirm button').click()
  await page.waitForURL(/\/book\/done/)
}

/** The top of the showcase, without what only a visitor can press. */
async function shareCard(page: Page, lang: string): Promise<void> {
  await page.goto(`/${lang}`)
  await page.addStyleTag({
    content: `.home-top a:not(.brand), .hero .acts, .hero .fine, .hero ~ * { display: none !important }
      .home-top .in { padding: 40px 64px } .hero-txt { padding: 132px 64px 0 }
      .hero { height: 630px } .hero h1 { font-size: 68px } .hero .say { font-size: 24px; max-width: 26em }
      .hero > svg { position: absolute; inset: auto 0 -96px; margin: 0; height: 560px; width: 100% }`,
  })
  await settle(page)
  const path = `${publicFolder}share-${lang}.png`
  const { size } = await sharp(await page.screenshot())
    .png({ palette: true, quality: 90, effort: 10 })
    .toFile(path)
  weighed(`share-${lang}.png`, size)
}

async function picture(page: Page, name: string): Promise<void> {
  await settle(page)
  // Few colours, kept exactly: of flat pages that is lighter than a lossy picture, and sharper.
  const flat = await sharp(await page.screenshot())
    .png({ palette: true, quality: 95 })
    .toBuffer()
  const { size } = await sharp(flat)
    .webp({ lossless: true, effort: 6 })
    .toFile(`${publicFolder}screens/${name}.webp`)
  weighed(`${name}.webp`, size)
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready)
  await page.mouse.move(0, 0)
  await page.evaluate(() => window.scrollTo(0, 0))
}

function weighed(file: string, size: number): void {
  if (size > MOST_BYTES) throw new Error(`${file}: ${size} bytes, more than ${MOST_BYTES}`)
  console.log(`${file} ${size}`)
}
