import { aBookableClub, bookingsOf, theBooking } from '../support/club'
import {
  confirm,
  confirmButton,
  field,
  fillContact,
  giveReference,
  journeyOf,
  keepSlot,
  sayWhoFlies,
  slots,
  someone,
} from '../support/desk'
import { mailNumber } from '../support/mailbox'
import { expect, test } from '../support/test'

test.describe.configure({ retries: 0 })

test('confirming by a double click books once and mails once', async ({ page }) => {
  const club = await aBookableClub()
  await keepSlot(page, club.slug, club.references[0] ?? '')
  const contact = someone()
  await fillContact(page, contact)
  await confirmButton(page).dblclick()
  await expect(page).toHaveURL(/\/book\/done/)
  await mailNumber(1, contact.email)
  await mailNumber(1, club.email)
  await theBooking(club)
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('confirming in two tabs books once; both arrive', async ({ page, context }) => {
      const club = await aBookableClub()
      await keepSlot(page, club.slug, club.references[0] ?? '')
      const twin = await context.newPage()
      await twin.goto(page.url())
      const contact = someone()
      for (const tab of [page, twin]) await fillContact(tab, contact)
      await Promise.all([page, twin].map((tab) => confirmButton(tab).click()))
      for (const tab of [page, twin]) await expect(tab).toHaveURL(/\/book\/done/)
      await mailNumber(1, contact.email)
      await theBooking(club)
    })

    test('sending again after going back shows the booking that is there', async ({ page }) => {
      const club = await aBookableClub()
      await keepSlot(page, club.slug, club.references[0] ?? '')
      const details = page.url()
      await confirm(page)
      await page.goBack()
      await expect(page).toHaveURL(/\/book\/done/)
      await page.goto(details)
      await expect(page).toHaveURL(/\/book\/done/)
      await page.reload()
      await expect(page).toHaveURL(/\/book\/done/)
      await theBooking(club)
    })
  })
}

test('one coupon in two tabs: the second choice exchanges the first, one booking comes of it', async ({
  page,
  context,
}) => {
  const club = await aBookableClub()
  const [reference = ''] = club.references
  await keepSlot(page, club.slug, reference)
  const code = journeyOf(page)
  const other = await context.newPage()
  const second = await keepSlot(other, club.slug, reference, 2)
  expect(journeyOf(other)).toBe(code)
  await fillContact(page, someone())
  await confirmButton(page).click()
  await expect(page.getByRole('status').filter({ hasText: 'autre onglet' }).first()).toBeVisible()
  expect(await bookingsOf(club)).toHaveLength(0)
  await confirmButton(page).click()
  await expect(page).toHaveURL(/\/book\/done/)
  const { startAt } = await theBooking(club)
  expect(second).toContain(startAt.toISOString().slice(11, 16).replace(':', ''))
  await fillContact(other, someone())
  await confirmButton(other).click()
  await expect(other).toHaveURL(/\/book\/done/)
  await theBooking(club)
})

test('two coupons in two tabs stay apart', async ({ page, context }) => {
  const club = await aBookableClub({ coupons: 2 })
  const [first = '', second = ''] = club.references
  await giveReference(page, club.slug, first)
  await expect(page).toHaveURL(/\/book\/passengers/)
  const other = await context.newPage()
  await giveReference(other, club.slug, second)
  await sayWhoFlies(page, ['61'])
  await sayWhoFlies(other, ['99'])
  await page.goBack()
  await expect(field(page, 'weight[0]')).toHaveValue('61')
  await sayWhoFlies(page, ['61'])
  for (const [tab, place] of [
    [page, 0],
    [other, 2],
  ] as const) {
    await slots(tab).nth(place).click()
    await expect(tab).toHaveURL(/\/book\/details/)
  }
  const [one, two] = [await confirm(page), await confirm(other)]
  await expect(page.locator('main')).toContainText(one.email)
  await expect(other.locator('main')).toContainText(two.email)
  expect(await bookingsOf(club)).toHaveLength(2)
})
