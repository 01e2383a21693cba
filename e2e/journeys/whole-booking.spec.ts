import type { AllocationNotice } from '@/domain/shop/schema'
import { aBookableClub, inDays } from '../support/club'
import {
  confirm,
  field,
  giveReference,
  openDay,
  sayWhoFlies,
  slotIdOf,
  slots,
  someone,
} from '../support/desk'
import { attachment, mailNumber, manageLink } from '../support/mailbox'
import { expect, test } from '../support/test'

const readers = [
  {
    who: 'on a phone in French',
    use: { locale: 'fr-FR', viewport: { width: 390, height: 844 } },
    titles: ['référence', 'passagers', 'créneau', 'coordonnées', 'vol réservé'].map(
      (name, index) => `Étape ${index + 1} sur 5\u00a0: ${name} - Aéroclub des essais`,
    ),
    move: 'Changer de créneau',
    cancel: 'Annuler le vol',
    cancelled: 'Réservation annulée',
    doCancel: 'Annuler ce vol',
  },
  {
    who: 'on a wide screen in English',
    use: { locale: 'en-GB', viewport: { width: 1280, height: 900 } },
    titles: ['reference', 'passengers', 'slot', 'contact details', 'flight booked'].map(
      (name, index) => `Step ${index + 1} of 5: ${name} - Aéroclub des essais`,
    ),
    move: 'Change the slot',
    cancel: 'Cancel the flight',
    cancelled: 'Booking cancelled',
    doCancel: 'Cancel this flight',
  },
]

for (const reader of readers) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`${reader.who}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      test.use({ ...reader.use, javaScriptEnabled })

      test('a coupon of the shop is booked, moved and cancelled, and everybody is told', async ({
        page,
        shop,
        baseURL = '',
      }) => {
        const club = await aBookableClub({ shop, coupons: 0 })
        const reference = `EO${club.slug.slice(-8).toUpperCase()}`
        await shop.coupons({ reference, state: 'valid', activity: 'discovery-30', passengers: 2 })
        const [one, two, three, four, five] = reader.titles
        const told = async () =>
          (await shop.calls('allocation'))
            .filter(({ path }) => path.includes(reference))
            .map(({ body, signed, authorised }) => ({
              notice: body as AllocationNotice,
              trusted: signed && authorised,
            }))

        await page.goto(`/${club.slug}/book`)
        await expect(page).toHaveTitle(one ?? '')
        await giveReference(
          page,
          club.slug,
          ` ${reference.slice(0, 5).toLowerCase()}-${reference.slice(5, 8)} ${reference.slice(8)} `,
        )
        await expect(page).toHaveTitle(two ?? '')
        await sayWhoFlies(page, ['75', '82,5 kg'])
        await expect(page).toHaveTitle(three ?? '')
        await openDay(page)
        const slot = await slotIdOf(slots(page).nth(2))
        await slots(page).nth(2).click()
        await expect(page).toHaveTitle(four ?? '')
        await field(page, 'passengerName[1]').fill('Dominique Petit')
        const contact = await confirm(page)
        await expect(page).toHaveTitle(five ?? '')
        await expect(page.locator('main')).toContainText(contact.email)

        const mail = await mailNumber(1, baseURL, contact.email)
        expect((await attachment(mail, '.pdf')).subarray(0, 4).toString()).toBe('%PDF')
        const calendar = (await attachment(mail, '.ics')).toString('utf8')
        const [meeting] = await club.open(({ tx }) => tx.query_meeting())
        expect(calendar).toContain(meeting)

        await expect.poll(told).toHaveLength(1)
        expect(slot).toContain(inDays(5).replaceAll('-', ''))
        await page.goto(manageLink(mail))
        await page.getByRole('link', { name: reader.move }).click()
      })
    })
  }
}
