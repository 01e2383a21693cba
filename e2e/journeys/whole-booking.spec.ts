import type { Page } from '@playwright/test'
import type { AllocationNotice } from '@/domain/coupons/shop/schema'
import { isoLocal } from '@/lib/time'
import type { TrialShop } from '../../testing/shop/start'
import { aBookableClub, theBooking } from '../support/club'
import { confirm, field, giveReference, openDay, sayWhoFlies, slotIdOf, slots } from '../support/desk'
import { attachment, mailNumber, manageLink } from '../support/mailbox'
import { expect, test } from '../support/test'

const readers = [
  {
    who: 'on a phone in French',
    use: { locale: 'fr-FR', viewport: { width: 390, height: 844 } },
    titles: ['référence', 'passagers', 'créneau', 'coordonnées', 'vol réservé'].map(
      (name, index) => `Étape ${index + 1} sur 5\u00a0: ${name} - Aéroclub des essais`,
    ),
    day: /^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (1er|\d+)\s[a-zéû]+, \d+\scréneaux$/,
    move: 'Changer de créneau',
    moved: 'Vol déplacé',
    cancel: 'Annuler le vol',
    cancelled: 'Réservation annulée',
    reallyCancel: 'Annuler ce vol',
  },
  {
    who: 'on a wide screen in English',
    use: { locale: 'en-GB', viewport: { width: 1280, height: 900 } },
    titles: ['reference', 'passengers', 'time', 'contact details', 'flight booked'].map(
      (name, index) => `Step ${index + 1} of 5: ${name} - Aéroclub des essais`,
    ),
    day: /^[A-Z][a-z]+day \d+\s[A-Z][a-z]+, \d+\stimes$/,
    move: 'Change the time',
    moved: 'Flight moved',
    cancel: 'Cancel the flight',
    cancelled: 'Booking cancelled',
    reallyCancel: 'Cancel this flight',
  },
]

for (const reader of readers) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${reader.who}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ ...reader.use, javaScriptEnabled })

      test('a coupon of the shop is booked, moved and cancelled; everybody is told', async ({
        page,
        shop,
      }) => {
        const club = await aBookableClub({ shop, coupons: 0 })
        const reference = `EO${club.slug.slice(-8).toUpperCase()}`
        await shop.coupons({ reference, state: 'valid', activity: 'discovery-30', passengers: 2 })
        const told = () => noticesAbout(shop, reference)
        const [one = '', two = '', three = '', four = '', five = ''] = reader.titles

        await page.goto(`/${club.slug}/book`)
        await expect(page).toHaveTitle(one)
        await giveReference(page, club.slug, typedBadly(reference))
        await expect(page).toHaveTitle(two)
        await sayWhoFlies(page, ['75', '82,5 kg'])
        await expect(page).toHaveTitle(three)
        await openDay(page)
        await expect(page.locator('main a[aria-current="date"]')).toHaveAccessibleName(reader.day)
        await keepPicture(page, 'slots')
        const slot = await slotIdOf(slots(page).nth(2))
        await slots(page).nth(2).click()
        await expect(page).toHaveTitle(four)
        await field(page, 'passengerName[1]').fill('Dominique Petit')
        const contact = await confirm(page)
        await expect(page).toHaveTitle(five)
        await keepPicture(page, 'done')
        await expect(page.locator('main')).toContainText(contact.email)

        const booked = await theBooking(club)
        expect(slot).toContain(stamp(booked.startAt).slice(0, 13))
        const mail = await mailNumber(1, contact.email)
        expect((await attachment(mail, '.pdf')).subarray(0, 4).toString()).toBe('%PDF')
        expect((await attachment(mail, '.ics')).toString('utf8')).toContain(`DTSTART:${stamp(booked.meetAt)}`)
        await mailNumber(1, club.email)
        await expect.poll(async () => (await told()).length).toBe(1)

        await page.goto(manageLink(mail))
        await page.getByRole('link', { name: reader.move }).click()
        await openDay(page, 7)
        await slots(page).first().click()
        await expect(page).toHaveURL(new RegExp(`/${club.slug}/b/[\\w-]+\\?from=\\d+$`))
        await expect(page.getByRole('status')).toContainText(reader.moved)
        const moved = await theBooking(club)
        expect(moved.startAt.getTime()).toBeGreaterThan(booked.startAt.getTime())
        const changed = await mailNumber(2, contact.email)
        expect((await attachment(changed, '.ics')).toString('utf8')).toContain(
          `DTSTART:${stamp(moved.meetAt)}`,
        )

        await page.getByRole('link', { name: reader.cancel }).click()
        await page.getByRole('button', { name: reader.reallyCancel }).click()
        await expect(page.locator('main')).toContainText(reader.cancelled)
        await mailNumber(3, contact.email)
        await expect
          .poll(async () => (await told()).map(({ event }) => event))
          .toEqual(['booked', 'moved', 'cancelled'])
        expect((await told()).map(({ sequence }) => sequence)).toEqual([0, 1, 2])
        expect((await told())[1]).toMatchObject({
          bookingId: booked.id,
          start: isoLocal(moved.startAt, 'Europe/Paris'),
          previous: { start: isoLocal(booked.startAt, 'Europe/Paris') },
        })
        expect((await shop.register()).find((coupon) => coupon.reference === reference)).toMatchObject({
          state: 'valid',
        })
      })
    })
  }
}

/** For whoever wants to see how it looked: lands in the folder of the test's results. */
const keepPicture = (page: Page, name: string) =>
  page.screenshot({ path: test.info().outputPath(`${name}.png`) })

/** As people type: lower case, blanks, a hyphen. */
const typedBadly = (reference: string) =>
  ` ${reference.slice(0, 5).toLowerCase()}-${reference.slice(5, 8)} ${reference.slice(8).toLowerCase()} `

/** The form of an instant in calendar files (RFC 5545). */
const stamp = (instant: Date) => `${instant.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`

async function noticesAbout(shop: TrialShop, reference: string): Promise<AllocationNotice[]> {
  const calls = (await shop.calls('allocation')).filter(({ path }) => path.includes(reference))
  expect(calls.every(({ signed, authorised, status }) => signed && authorised && status === 200)).toBe(true)
  return calls.map(({ body }) => body as AllocationNotice)
}
