import type { Page } from '@playwright/test'
import { aHiringClub, at, block, day, drag, hires, middleOf, quarter } from '../support/board'
import { bookingsOf } from '../support/club'
import { aFlight } from '../support/flights'
import { mailNumber, mailsTo } from '../support/mailbox'
import { aStaff, openSchedule, scheduling } from '../support/staff'
import { expect, test } from '../support/test'

test.use({ viewport: { width: 1440, height: 900 } })

const said = (page: Page, text: RegExp | string) =>
  expect(page.locator('[role="status"]', { hasText: text })).toBeAttached()

test('a booking dragged onto another: the two are exchanged, and put back', async ({ page }) => {
  const club = await aHiringClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
  await hires(page, 10)
  await page.getByRole('link', { name: 'Nouvelle réservation' }).click()
  await hires(page, 14)
  const starts = async () => (await bookingsOf(club)).map(({ startAt }) => startAt)
  await drag(page, { quarters: 16 })
  const panel = page.locator('.panel.drop')
  await expect(panel.locator('.walls')).toContainText(/pris par la location de 14\sh à 15\sh/)
  await panel.getByRole('button', { name: 'Échanger' }).click()
  await expect(page.locator('.undo')).toContainText('Échangés')
  expect(await starts()).toEqual([at(14), at(10)])
  await page.locator('.undo button').click()
  await said(page, "C'est comme avant")
  expect(await starts()).toEqual([at(10), at(14)])
})

test('a visitor’s flight is asked about first; then its customer is told, once', async ({ page }) => {
  const club = await aHiringClub()
  const { id, email } = await aFlight(club, 0, day, 10, { lastName: 'Faure' })
  await mailNumber(1, email)
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}`)
  const flight = block(page, 'external')
  const panel = page.locator('.panel.drop')
  await drag(page, { quarters: 8 }, flight)
  await expect(panel.getByRole('heading')).toContainText(/Faure, de 10\sh à 12\sh/)
  await expect(panel.getByRole('heading')).toBeFocused()
  await expect(panel).toContainText('Le client, le pilote et la boutique reçoivent')
  await expect(page.locator('.board .block.target')).not.toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await drag(page, { quarters: 8 }, flight)
  await panel.getByRole('button', { name: /^Laisser à 10/ }).click()
  await expect(panel).toHaveCount(0)
  expect((await bookingsOf(club))[0]).toMatchObject({ id, sequence: 0, startAt: at(10) })
  expect(await mailsTo(email)).toHaveLength(1)
  await drag(page, { quarters: 8 }, flight)
  await panel.getByRole('button', { name: 'Déplacer', exact: true }).click()
  await expect(page.locator('.undo')).toContainText(/12\sh/)
  expect((await bookingsOf(club))[0]).toMatchObject({ sequence: 1, startAt: at(12) })
  await mailNumber(2, email)
})

test.describe('a finger', () => {
  test.use({ viewport: { width: 1024, height: 768 }, hasTouch: true })

  test('held down takes a booking along; without holding it scrolls and takes nothing', async ({ page }) => {
    const club = await aHiringClub()
    await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}&act=new`)
    await hires(page, 10)
    await page.locator('.panel .close-panel').tap()
    await expect(page.locator('.panel')).toHaveCount(0)
    const finger = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
    const slide = async (from: { x: number; y: number }, to: number) => {
      for (let step = 1; step <= 8; step++) await touch('touchMove', from.x + (to * step) / 8, from.y)
      await touch('touchEnd')
    }
    const first = await middleOf(block(page))
    await touch('touchStart', first.x, first.y)
    await slide(first, 120)
    await expect(page.locator('.lift')).toBeHidden()
    expect((await bookingsOf(club))[0]).toMatchObject({ sequence: 0 })
    const from = await middleOf(block(page))
    await touch('touchStart', from.x, from.y)
    await expect(page.locator('.lift')).toBeVisible()
    await slide(from, (await quarter(page)) * 4)
    await expect(page.locator('.undo')).toContainText(/11\sh/)
    expect((await bookingsOf(club))[0]).toMatchObject({ sequence: 1, startAt: at(11) })
  })
})

test('the keyboard alone makes, moves to another aircraft, lengthens, takes back and calls off', async ({
  page,
}) => {
  const club = await aHiringClub()
  await openSchedule(page, club.slug, await aStaff(club, scheduling), `date=${day}`)
  const { keyboard } = page
  const reach = async (what: string) => {
    for (let tabs = 0; tabs < 60; tabs++) {
      if (await page.evaluate((css) => document.activeElement?.matches(css), what)) return
      await keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${what}`)
  }
  await reach('.board-help summary')
  await keyboard.press('Enter')
  await expect(page.locator('.board-help')).toContainText('M : prendre la réservation')
  await page.locator('body').press('Home')
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await reach('.scroll')
  await keyboard.press('n')
  await said(page, /Nouvelle réservation, /)
  for (const key of ['ArrowDown', 'ArrowUp', 'ArrowRight', 'Enter']) await keyboard.press(key)
  await expect(page.locator('.plan [name="aircraft"]')).toBeVisible()
  await page.locator('.plan [name="pilot"]').selectOption('')
  await reach('.plan footer button')
  await keyboard.press('Enter')
  await expect(page.locator('.board .block.hire.selected')).toHaveCount(1)
  const [made] = await bookingsOf(club)
  await block(page).focus()
  for (const key of ['m', 'ArrowDown', 'Shift+ArrowRight', 'Enter']) await keyboard.press(key)
  await expect(page.locator('.undo')).toBeVisible()
  const [moved] = await bookingsOf(club)
  expect(moved?.aircraftId).not.toBe(made?.aircraftId)
  expect(moved?.endAt).toEqual(new Date((made?.endAt.getTime() ?? 0) + 15 * 60_000))
  await reach('.undo button')
  await keyboard.press('Enter')
  await said(page, "C'est comme avant")
  expect((await bookingsOf(club))[0]).toMatchObject({ aircraftId: made?.aircraftId, endAt: made?.endAt })
  await block(page).focus()
  await keyboard.press('Delete')
  await expect(page.locator('.panel footer button')).toBeVisible()
  await reach('.panel footer button')
  await keyboard.press('Enter')
  await expect(page.locator('.board .block.hire')).toHaveCount(0)
})
