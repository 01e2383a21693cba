import { addDays, dayInstant, formatDate } from '@/lib/time'
import { aBookableClub, bookingsOf, changeCoupon, inDays, rivalTakes } from '../support/club'
import {
  book,
  confirmButton,
  field,
  fillContact,
  giveReference,
  keepSlot,
  openDay,
  sayWhoFlies,
  slotIdOf,
  slots,
  someone,
  trouble,
} from '../support/desk'
import { expect, test } from '../support/test'

const INVALID = "Numéro de référence d'achat invalide"

test.describe('a reference is refused', () => {
  test('in the same words whether unknown, mistyped, used or void; what was typed stays', async ({
    page,
  }) => {
    const club = await aBookableClub({ coupons: 2 })
    const [used = '', voided = ''] = club.references
    await changeCoupon(club, used, { flownAt: new Date() })
    await changeCoupon(club, voided, { voidAt: new Date() })
    const mistyped = `${used.slice(0, 9)}${used.endsWith('7') ? '8' : '7'}`
    for (const typed of ['AZERTY1234', mistyped, used, voided]) {
      await giveReference(page, club.slug, typed)
      const list = await trouble(page)
      await expect(list.getByRole('heading')).toHaveText(INVALID)
      await expect(list).toContainText('05 36 49 04 18')
      await expect(field(page, 'reference')).toHaveValue(typed)
    }
    await page.getByRole('link', { name: 'Recevoir à nouveau le lien de ma réservation' }).click()
    await expect(page).toHaveURL(`/${club.slug}/book/find`)
  })

  test('in English, and an empty one', async ({ page }) => {
    const club = await aBookableClub()
    await page.goto(`/${club.slug}/book?lang=en`)
    await page.getByRole('button', { name: 'Continue' }).click()
    await expect(await trouble(page)).toContainText('Empty field: Purchase reference')
    await page.getByRole('link', { name: 'Empty field: Purchase reference' }).click()
    await expect(field(page, 'reference')).toBeFocused()
    await field(page, 'reference').fill('NOTHING999')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Invalid purchase reference number' })).toBeVisible()
  })

  test('when it ended long ago, with the day; within the days of grace it is taken', async ({ page }) => {
    const club = await aBookableClub({ coupons: 2 })
    const [ended = '', late = ''] = club.references
    const day = addDays(inDays(0), -45)
    await changeCoupon(club, ended, { expiresOn: day })
    await changeCoupon(club, late, { expiresOn: addDays(inDays(0), -10) })
    await giveReference(page, club.slug, ended)
    const list = await trouble(page)
    await expect(list).toContainText(
      `Ce bon n'est plus valable depuis le ${formatDate(dayInstant(day), 'UTC', 'fr')}`,
    )
    await expect(list).toContainText('Le club peut le prolonger')
    await giveReference(page, club.slug, late)
    await sayWhoFlies(page)
    await openDay(page)
  })

  test('when another browser keeps a slot with it, and until when', async ({ page, somebodyElse }) => {
    const club = await aBookableClub()
    const [reference = ''] = club.references
    await keepSlot(await somebodyElse(), club.slug, reference)
    await giveReference(page, club.slug, reference)
    const list = await trouble(page)
    await expect(list).toContainText("Ce bon est en cours d'utilisation")
    await expect(list).toContainText(/jusqu'à \d{1,2}\u00a0h/)
  })

  test('when two browsers hold it ready: the first to choose has it', async ({ page, somebodyElse }) => {
    const club = await aBookableClub()
    const [reference = ''] = club.references
    const other = await somebodyElse()
    for (const visitor of [page, other]) {
      await giveReference(visitor, club.slug, reference)
      await sayWhoFlies(visitor)
      await openDay(visitor)
    }
    await slots(page).first().click()
    await expect(page).toHaveURL(/\/book\/details/)
    await slots(other).nth(4).click()
    await expect(await trouble(other)).toContainText("Ce bon est en cours d'utilisation")
  })

  test('after ten wrong ones in a minute, and the desk of another club stays open', async ({ page }) => {
    const [club, other] = [await aBookableClub(), await aBookableClub()]
    await page.goto(`/${club.slug}/book`)
    const refused = page.getByRole('heading', { name: "Trop d'essais" })
    for (let tries = 1; tries <= 21 && !(await refused.isVisible()); tries++) {
      await field(page, 'reference').fill(`FAUX${String(tries).padStart(6, '0')}`)
      const answer = page.waitForResponse((response) => response.request().method() === 'POST')
      await page.getByRole('button', { name: 'Continuer' }).click()
      await answer
      await expect(page.locator('.errors')).toBeVisible()
      await expect(page.getByRole('button', { name: 'Continuer' })).toBeVisible()
    }
    await expect(refused).toBeVisible()
    await giveReference(page, other.slug, other.references[0] ?? '')
    await expect(page).toHaveURL(/\/book\/passengers/)
  })
})

test.describe('the shop', () => {
  test('cannot be reached: says so, and nothing is remembered as wrong', async ({ page, shop }) => {
    const club = await aBookableClub({ shop, coupons: 0 })
    await shop.coupons({ reference: 'PANNE00001', state: 'valid' })
    await shop.mode({ mode: 'status', status: 503, times: 1 })
    await giveReference(page, club.slug, 'panne-00001')
    await expect(await trouble(page)).toContainText('La boutique qui a vendu ce bon ne répond pas')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await sayWhoFlies(page)
  })

  test('says no, or since when', async ({ page, shop }) => {
    const club = await aBookableClub({ shop, coupons: 0 })
    await shop.coupons(
      { reference: 'SERVI00001', state: 'used' },
      { reference: 'FINI000001', state: 'expired', expiresOn: '2025-06-30' },
    )
    await giveReference(page, club.slug, 'SERVI00001')
    await expect(await trouble(page)).toContainText(INVALID)
    await giveReference(page, club.slug, 'FINI000001')
    await expect(await trouble(page)).toContainText('depuis le 30\u00a0juin 2025')
  })

  test('changes its mind at the confirmation: refused, and the slot is let go', async ({ page, shop }) => {
    const club = await aBookableClub({ shop, coupons: 1 })
    await shop.coupons({ reference: 'VOLAGE0001', state: 'valid' })
    await shop.mode({ mode: 'changes-its-mind', on: 'verify', times: 1 })
    const slot = await keepSlot(page, club.slug, 'VOLAGE0001')
    await fillContact(page, someone())
    await confirmButton(page).click()
    await expect(await trouble(page)).toContainText(INVALID)
    expect(await bookingsOf(club)).toEqual([])
    await rivalTakes(club, slot, club.references[0] ?? '')
  })

  test('cannot be reached at the confirmation: the booking stands', async ({ page, shop }) => {
    const club = await aBookableClub({ shop, coupons: 0 })
    await shop.coupons({ reference: 'MUETTE0001', state: 'valid' })
    await keepSlot(page, club.slug, 'MUETTE0001')
    await shop.mode({ mode: 'refuse', on: 'verify' })
    await fillContact(page, someone())
    await confirmButton(page).click()
    await expect(page).toHaveURL(/\/book\/done/)
  })
})

test.describe('a group is refused', () => {
  test('that no aircraft carries, with the exact sentence', async ({ page }) => {
    const club = await aBookableClub({ coupon: { passengers: 3 }, plane: { payloadKg: 250 } })
    await giveReference(page, club.slug, club.references[0] ?? '')
    for (const row of [0, 1, 2]) await field(page, `weight[${row}]`).fill('95')
    await page.getByRole('button', { name: 'Voir les créneaux' }).click()
    const list = await trouble(page)
    await expect(list.getByRole('heading')).toHaveText(
      'Aucun avion proposé en ligne ne convient à votre groupe. Appelez le club\u00a0: il a souvent une solution.',
    )
    await expect(field(page, 'weight[2]')).toHaveValue('95')
    await sayWhoFlies(page, ['95'])
  })

  test('when somebody is too young, if ages are asked', async ({ page }) => {
    const club = await aBookableClub({ activity: { asksAges: true, minimumAge: 6 } })
    await giveReference(page, club.slug, club.references[0] ?? '')
    await field(page, 'weight[0]').fill('18')
    await field(page, 'age[0]').fill('5 ans')
    await page.getByRole('button', { name: 'Voir les créneaux' }).click()
    await expect(await trouble(page)).toContainText("L'âge minimum est de 6 ans")
    await field(page, 'age[0]').fill('6')
    await page.getByRole('button', { name: 'Voir les créneaux' }).click()
    await expect(page).toHaveURL(/\/book\/slots/)
  })

  test('whose weights are missing or mad: a list of fields, each leading to its own', async ({ page }) => {
    const club = await aBookableClub({ coupon: { passengers: 2 } })
    await giveReference(page, club.slug, club.references[0] ?? '')
    await field(page, 'weight[1]').fill('lourd')
    await page.getByRole('button', { name: 'Voir les créneaux' }).click()
    const list = await trouble(page)
    await expect(list.getByRole('heading')).toHaveText('2 champs à corriger')
    await list.getByRole('link', { name: /passager 2/ }).click()
    await expect(field(page, 'weight[1]')).toBeFocused()
  })
})

test.describe('a slot is refused', () => {
  test('that was never offered: forged in the form', async ({ page }) => {
    const club = await aBookableClub()
    await giveReference(page, club.slug, club.references[0] ?? '')
    await sayWhoFlies(page)
    await openDay(page)
    const button = slots(page).first()
    const forged = (await slotIdOf(button)).replace(/T\d{4}Z$/, 'T0307Z')
    await button.evaluate((element, value) => element.setAttribute('value', value), forged)
    await button.click()
    await expect(await trouble(page)).toContainText("Ce créneau n'est pas proposé")
  })

  test('that somebody took meanwhile: says so, shows the nearest free ones, and one of them books', async ({
    page,
  }) => {
    const club = await aBookableClub({ coupons: 2 })
    const [mine = '', theirs = ''] = club.references
    await giveReference(page, club.slug, mine)
    await sayWhoFlies(page)
    await openDay(page)
    const button = slots(page).nth(3)
    await rivalTakes(club, await slotIdOf(button), theirs)
    await button.click()
    const list = await trouble(page)
    await expect(list).toContainText("Quelqu'un a été plus rapide")
    const nearest = list.getByRole('button')
    expect(await nearest.count()).toBeGreaterThan(2)
    const chosen = await slotIdOf(nearest.first())
    await nearest.first().click()
    await expect(page).toHaveURL(/\/book\/details/)
    await fillContact(page, someone())
    await confirmButton(page).click()
    await expect(page).toHaveURL(/\/book\/done/)
    const [booking] = await bookingsOf(club)
    expect(chosen).toContain(booking?.startAt.toISOString().slice(11, 16).replace(':', ''))
  })
})

test('a coupon that is booked is invalid for a second time', async ({ page, somebodyElse }) => {
  const club = await aBookableClub()
  await book(page, club.slug, club.references[0] ?? '')
  const other = await somebodyElse()
  await giveReference(other, club.slug, club.references[0] ?? '')
  await expect(await trouble(other)).toContainText(INVALID)
})
