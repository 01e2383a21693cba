import type { Locator, Page } from '@playwright/test'
import { eq, sql } from 'drizzle-orm'
import { visits } from '@/db/schema/visits'
import { coupon } from '@/db/testing/parts'
import { aBookableClub, letHoldsLapse, theBooking } from '../support/club'
import {
  confirm,
  field,
  giveReference,
  journeyOf,
  keepSlot,
  openDay,
  sayWhoFlies,
  slots,
  someone,
  trouble,
} from '../support/desk'
import { expect, test } from '../support/test'

test('a reference that arrives by address: taken, and the address is clean at once', async ({
  page,
  request,
}) => {
  const club = await aBookableClub()
  const [reference = ''] = club.references
  const arriving = `/${club.slug}/book?reference=${reference.toLowerCase()}`
  const answer = await request.get(arriving, { maxRedirects: 0 })
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).not.toContain(reference.slice(0, 4))
  const looked = await request.head(arriving, { maxRedirects: 0 })
  expect(looked.headers().location).toBe(`/${club.slug}/book`)

  await page.goto('about:blank')
  await page.goto(arriving)
  await expect(page).toHaveURL(/\/book\/passengers\?v=[\w-]+$/)
  await page.goBack()
  await expect(page).toHaveURL('about:blank')

  await page.goto(`/${club.slug}/book?reference=faux-12345`)
  await expect(await trouble(page)).toContainText("Numéro de référence d'achat invalide")
  await expect(page).not.toHaveURL(/faux|reference=/)
  await expect(field(page, 'reference')).toHaveValue('faux-12345')
})

test('a step out of order leads to the first one missing', async ({ page }) => {
  const club = await aBookableClub()
  const steps = ['passengers', 'slots', 'details', 'done']
  for (const step of steps) {
    await page.goto(`/${club.slug}/book/${step}`)
    await expect(page).toHaveURL(`/${club.slug}/book`)
  }
  await giveReference(page, club.slug, club.references[0] ?? '')
  await expect(page).toHaveURL(/\/book\/passengers/)
  for (const step of ['slots', 'details', 'done']) {
    await page.goto(`/${club.slug}/book/${step}?v=${journeyOf(page)}`)
    await expect(page).toHaveURL(/\/book\/passengers\?/)
  }
  await sayWhoFlies(page)
  for (const step of ['details', 'done']) {
    await page.goto(`/${club.slug}/book/${step}?v=${journeyOf(page)}`)
    await expect(page).toHaveURL(/\/book\/slots\?/)
  }
  await page.goto(`/${club.slug}/book/slots?v=another&date=nonsense&month=2026-99`)
  await expect(page).toHaveURL(`/${club.slug}/book`)
})

test('a page with nothing to ask is skipped', async ({ page }) => {
  const club = await aBookableClub({ activity: { asksWeights: false } })
  await giveReference(page, club.slug, club.references[0] ?? '')
  await expect(page).toHaveURL(/\/book\/slots/)
})

test('back, forward and reload on every step never break anything', async ({ page }) => {
  const club = await aBookableClub()
  await keepSlot(page, club.slug, club.references[0] ?? '')
  for (const step of [/slots/, /slots/, /passengers/, /\/book$/]) {
    await page.goBack()
    await expect(page).toHaveURL(step)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.reload()
    await expect(page).toHaveURL(step)
  }
  for (const step of [/passengers/, /slots/, /slots/, /details/]) {
    await page.goForward()
    await expect(page).toHaveURL(step)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
  await confirm(page)
  await theBooking(club)
})

test('the next day the journey is still there', async ({ page, context }) => {
  const club = await aBookableClub()
  await keepSlot(page, club.slug, club.references[0] ?? '')
  await page.close()
  await letHoldsLapse(club)
  await club.open(({ id, tx }) =>
    tx.update(visits).set({ usedAt: sql`now() - interval '23 hours'` }).where(eq(visits.clubId, id)),
  )
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'envol_visit')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: `/${club.slug}` })
  expect((cookie?.expires ?? 0) - Date.now() / 1000).toBeGreaterThan(86_400)
  const back = await context.newPage()
  await back.goto(`/${club.slug}/book/slots`)
  await expect(back.locator('main')).toContainText("Le créneau n'est plus gardé.")
  await openDay(back)
  await slots(back).first().click()
  await confirm(back)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('another coupon is added, another one refused, one taken off; both pay for one flight', async ({
      page,
    }) => {
      const club = await aBookableClub({ coupons: 2, parts: [coupon({ activities: ['initiation'] })] })
      const [first = '', second = '', unlike = ''] = club.references
      const join = async (typed: string) => {
        const asked = page.locator('section', {
          has: page.getByRole('heading', { name: 'Ajouter un autre bon' }),
        })
        await asked.getByRole('textbox').fill(typed)
        await asked.getByRole('button', { name: 'Ajouter ce bon' }).click()
      }
      await giveReference(page, club.slug, first)
      await join(unlike)
      await expect(await trouble(page)).toContainText("Ces bons n'ouvrent pas le même vol")
      await join(second)
      await expect(page.locator('dl.pairs .reference')).toHaveCount(2)
      await page.getByRole('button', { name: /^Retirer/ }).click()
      await expect(page.locator('dl.pairs .reference')).toHaveCount(1)
      await join(`${second.slice(0, 5)}-${second.slice(5)}`)
      await expect(page.locator('dl.pairs .reference')).toHaveCount(2)
      await sayWhoFlies(page, ['70', '80'])
      await openDay(page)
      await slots(page).first().click()
      await expect(page).toHaveURL(/\/book\/details/)
      await field(page, 'passengerName[1]').fill('Dominique Petit')
      await confirm(page)
      await expect(page.locator('main')).toContainText(`${second.slice(0, 5)}-${second.slice(5)}`)
    })
  })
}

test('by keyboard alone', async ({ page }) => {
  const club = await aBookableClub()
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(`/${club.slug}/book`)
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveAttribute('href', '#main')
  await tabTo(page, field(page, 'reference'))
  await page.keyboard.type(club.references[0] ?? '')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/book\/passengers/)
  await expect(heading).toBeFocused()
  await tabTo(page, field(page, 'weight[0]'))
  await page.keyboard.type('75')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/book\/slots/)
  await expect(heading).toBeFocused()
  await tabTo(page, page.locator('main a[href*="date="]').nth(5))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/date=/)
  await expect(page.locator('h2#day')).toBeFocused()
  await tabTo(page, slots(page).nth(1))
  await expect(slots(page).nth(1)).toHaveAccessibleName(
    /^Choisir \d+\u00a0h(\u00a0\d\d)?, rendez-vous \d+\u00a0h(\u00a0\d\d)?/,
  )
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/book\/details/)
  await expect(heading).toBeFocused()
  for (const [name, value] of Object.entries(someone())) {
    await tabTo(page, field(page, name))
    await page.keyboard.type(value)
  }
  await tabTo(page, field(page, 'isPassenger'))
  await page.keyboard.press('Space')
  await tabTo(page, field(page, 'consent[conditions]'))
  await page.keyboard.press('Space')
  await tabTo(page, page.locator('.confirm button'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/book\/done/)
  await expect(heading).toBeFocused()
})

async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const there = () => wanted.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 90; presses++) {
    if (await there()) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the Tab key does not lead there')
}
