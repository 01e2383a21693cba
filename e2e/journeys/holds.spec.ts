import { aBookableClub, letHoldsLapse, rivalTakes, theBooking } from '../support/club'
import {
  confirm,
  confirmButton,
  field,
  fillContact,
  journeyOf,
  keepSlot,
  openDay,
  slotIdOf,
  slots,
  someone,
  trouble,
} from '../support/desk'
import { expect, test } from '../support/test'

test.describe.configure({ retries: 0 })

const RETAKEN =
  "Votre créneau n'était plus gardé\u00a0: il était encore libre, nous l'avons repris pour vous."

for (const javaScriptEnabled of [true, false]) {
  test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled })

    test('a hold that ran out while typing is taken again, and what was typed stays', async ({ page }) => {
      const club = await aBookableClub()
      await keepSlot(page, club.slug, club.references[0] ?? '')
      const contact = someone()
      await fillContact(page, contact)
      await letHoldsLapse(club)
      await confirmButton(page).click()
      await expect(page.locator('main')).toContainText(RETAKEN)
      for (const [name, value] of Object.entries(contact)) await expect(field(page, name)).toHaveValue(value)
      await expect(field(page, 'isPassenger')).toBeChecked()
      await expect(field(page, 'consent[conditions]')).toBeChecked()
      await confirmButton(page).click()
      await expect(page).toHaveURL(/\/book\/done/)
    })

    test('one that ran out and was taken by another: the nearest free ones, and what was typed stays', async ({
      page,
    }) => {
      const club = await aBookableClub({ coupons: 2 })
      const [mine = '', theirs = ''] = club.references
      const slot = await keepSlot(page, club.slug, mine, 4)
      const contact = someone()
      await fillContact(page, contact)
      await letHoldsLapse(club)
      await rivalTakes(club, slot, theirs)
      await confirmButton(page).click()
      const list = await trouble(page)
      await expect(list).toContainText("Quelqu'un a été plus rapide")
      await list.getByRole('button').first().click()
      await expect(page.locator('main')).toContainText('Ce créneau est maintenant gardé pour vous.')
      await expect(field(page, 'email')).toHaveValue(contact.email)
      await expect(field(page, 'consent[conditions]')).toBeChecked()
      await confirmButton(page).click()
      await expect(page).toHaveURL(/\/book\/done/)
      expect(slot).not.toContain(
        (await theBooking(club)).startAt.toISOString().slice(11, 16).replace(':', ''),
      )
    })

    test('is prolonged by one press, and what was typed stays', async ({ page }) => {
      const club = await aBookableClub()
      await keepSlot(page, club.slug, club.references[0] ?? '')
      await field(page, 'lastName').fill('Durand')
      await page.getByRole('button', { name: 'Garder 10 min de plus' }).filter({ visible: true }).click()
      await expect(page.locator('main')).toContainText('Nous vous le gardons plus longtemps.')
      await expect(field(page, 'lastName')).toHaveValue('Durand')
      await confirm(page)
    })
  })
}

test('going back shows the slot as theirs, another one exchanges it', async ({ page }) => {
  const club = await aBookableClub()
  const first = await keepSlot(page, club.slug, club.references[0] ?? '')
  await page.goBack()
  await expect(page).toHaveURL(/\/book\/slots/)
  const mine = page.locator('.slot.mine')
  await expect(mine).toContainText('Gardé pour vous')
  const ids = await slots(page).evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('value')),
  )
  expect(ids).not.toContain(first)
  const second = await slotIdOf(slots(page).last())
  await slots(page).last().click()
  await expect(page).toHaveURL(/\/book\/details/)
  await page.goto(`/${club.slug}/book/slots?v=${journeyOf(page)}`)
  await expect(mine).toHaveCount(1)
  const freed = await slots(page).evaluateAll((buttons) =>
    buttons.map((button) => button.getAttribute('value')),
  )
  expect(freed).toContain(first)
  expect(freed).not.toContain(second)
  await page.getByRole('link', { name: 'Continuer' }).filter({ visible: true }).click()
  await confirm(page)
})

test('prolonging on the schedule, and no more than ten times', async ({ page }) => {
  const club = await aBookableClub({ external: { holdExtensions: 1 } })
  await keepSlot(page, club.slug, club.references[0] ?? '')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`/${club.slug}/book/slots?v=${journeyOf(page)}`)
  const prolong = page.getByRole('button', { name: 'Garder 10 min de plus' })
  await prolong.click()
  await expect(prolong).toHaveCount(0)
  await expect(page.locator('.hold')).toContainText("Créneau gardé pour vous jusqu'à")
})

test('a lapsed hold on the schedule says so, and can be chosen again', async ({ page }) => {
  const club = await aBookableClub()
  await keepSlot(page, club.slug, club.references[0] ?? '')
  await letHoldsLapse(club)
  await page.goto(`/${club.slug}/book/slots?v=${journeyOf(page)}`)
  await expect(page.locator('main')).toContainText("Le créneau n'est plus gardé.")
  await openDay(page)
  await slots(page).first().click()
  await expect(page).toHaveURL(/\/book\/details/)
})

test('the countdown speaks at five and two minutes, then says that it is over', async ({ page }) => {
  const club = await aBookableClub()
  await page.clock.install()
  await keepSlot(page, club.slug, club.references[0] ?? '')
  const said = page
    .locator('main')
    .getByRole('status')
    .filter({ hasText: 'Votre créneau est encore gardé' })
    .first()
  await page.clock.fastForward('04:00')
  await expect(said).toHaveCount(0)
  await page.clock.runFor(65_000)
  await expect(said).toContainText('5 minutes')
  await page.clock.runFor(3 * 60_000)
  await expect(said).toContainText('2 minutes')
  await page.clock.runFor(2 * 60_000)
  await expect(page.locator('.hold').filter({ visible: true })).toContainText("Le créneau n'est plus gardé.")
})
