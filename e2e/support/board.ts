import { expect, type Locator, type Page } from '@playwright/test'
import { activity } from '@/db/testing/parts'
import { instantOf, type LocalDate, toMinutes } from '@/lib/time'
import { aBookableClub, inDays } from './club'

/** A day that the board's journeys work on. */
export const day = inDays(5)

/** A local hour of it. */
export const at = (hour: number, date: LocalDate = day) => instantOf(date, hour * 60, 'Europe/Paris')

/** The online slot that starts then. */
export function slot(hour: number): string {
  const start = new Date(toMinutes(at(hour)) * 60_000)
  return `discovery-30.LFCL.${start.toISOString().slice(0, 16).replace(/[-:]/g, '')}Z`
}

const hire = activity({
  code: 'hire',
  kind: 'hire',
  name: { fr: 'Location', en: 'Hire' },
  external: false,
  meetingLeadMinutes: 0,
  durationMinutes: 60,
  minPassengers: 0,
})

/** A club with two aircraft that are flown by visitors and hired by members. */
export const aHiringClub = (wanted: Parameters<typeof aBookableClub>[0] = {}) =>
  aBookableClub({
    coupons: 2,
    aircraft: 2,
    external: { stepMinutes: 60, noticeMinutes: 60 },
    parts: [hire],
    ...wanted,
  })

/** A hire of an hour, written into the form that is open; `aircraft` is the number of the option. */
export async function hires(page: Page, from: number, aircraft = 1): Promise<void> {
  await page.locator('.plan [name="aircraft"]').selectOption({ index: aircraft })
  await page.locator('.plan [name="pilot"]').selectOption('')
  await page.locator('.plan [name="from"]').fill(`${String(from).padStart(2, '0')}:00`)
  await page.locator('.plan [name="to"]').fill(`${String(from + 1).padStart(2, '0')}:00`)
  await page.locator('.plan footer button[type="submit"]').click()
  await expect(page.locator('.board .block.hire.selected')).toHaveCount(1)
}

export const block = (page: Page, kind = 'hire') => page.locator(`.board .block.${kind} a`).first()

/** Of a quarter of an hour: its width on the board. */
export async function quarter(page: Page): Promise<number> {
  const box = await page.locator('.board .lane').first().boundingBox()
  const minutes = Number(await page.locator('.board').getAttribute('data-minutes'))
  return ((box?.width ?? 0) / minutes) * 15
}

export async function middleOf(what: Locator): Promise<{ x: number; y: number }> {
  await what.scrollIntoViewIfNeeded()
  const box = await what.boundingBox()
  if (!box) throw new Error('nothing there')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Takes a block with the mouse and carries it away; `drop: false` keeps it in hand. */
export async function drag(
  page: Page,
  by: { quarters: number; rows?: number; drop?: boolean },
  what: Locator = block(page),
): Promise<void> {
  const { x, y } = await middleOf(what)
  const row = (await page.locator('.board tbody tr:has(.lane)').first().boundingBox())?.height ?? 0
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 10, y)
  await page.mouse.move(x + (await quarter(page)) * by.quarters, y + row * (by.rows ?? 0), { steps: 8 })
  await expect(page.locator('.lift b')).toBeVisible()
  if (by.drop !== false) await page.mouse.up()
}
