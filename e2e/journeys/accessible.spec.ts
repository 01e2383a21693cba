import type { Page } from '@playwright/test'
import { env } from '@/lib/env'
import { linkToken } from '@/lib/token'
import { looksOf } from '../support/axe'
import {
  aBookableClub,
  type BookableClub,
  changeCoupon,
  letHoldsLapse,
  rivalTakes,
  theBooking,
} from '../support/club'
import {
  book,
  confirmButton,
  field,
  fillContact,
  giveReference,
  journeyOf,
  keepSlot,
  openDay,
  sayWhoFlies,
  slotIdOf,
  slots,
  someone,
  trouble,
} from '../support/desk'
import { expect, test } from '../support/test'

type Lang = 'fr' | 'en'

type Visit = { page: Page; club: BookableClub; look: (state: string) => Promise<void> }

/** The ways to walk through the states of every public page; `look` is called in each. */
const walks: Record<string, (visit: Visit) => Promise<void>> = {
  async reference({ page, club, look }) {
    await page.goto(`/${club.slug}`)
    await look('front door')
    await page.goto(`/${club.slug}/book`)
    await look('first step')
    await giveReference(page, club.slug, '')
    await trouble(page)
    await look('nothing typed')
    await giveReference(page, club.slug, 'NOTHING999')
    await trouble(page)
    await look('invalid reference')
    await changeCoupon(club, club.references[1] ?? '', { expiresOn: '2025-01-31' })
    await giveReference(page, club.slug, club.references[1] ?? '')
    await trouble(page)
    await look('expired reference')
  },
  async passengers({ page, club, look }) {
    await giveReference(page, club.slug, club.references[0] ?? '')
    await expect(page).toHaveURL(/passengers/)
    await look('who flies')
    await field(page, 'weight[0]').press('Enter')
    await trouble(page)
    await look('fields to correct')
    for (const row of [0, 1]) await field(page, `weight[${row}]`).fill('240')
    await field(page, 'weight[1]').press('Enter')
    await expect(await trouble(page)).toContainText('05 36 49 04 18')
    await look('a group that nobody carries')
    const join = page.locator('section[aria-labelledby="coupons"]')
    await join.getByRole('textbox').fill(club.references[1] ?? '')
    await join.getByRole('textbox').press('Enter')
    await expect(join.locator('.reference')).toHaveCount(2)
    await look('two coupons')
  },
  async slots({ page, club, look }) {
    await giveReference(page, club.slug, club.references[0] ?? '')
    await sayWhoFlies(page)
    await look('month and day')
    await openDay(page)
    await rivalTakes(club, await slotIdOf(slots(page).nth(1)), club.references[1] ?? '')
    await slots(page).nth(1).click()
    await trouble(page)
    await look('somebody was faster')
    await slots(page).last().click()
    await expect(page).toHaveURL(/details/)
    await page.goto(`/${club.slug}/book/slots?v=${journeyOf(page)}`)
    await look('a slot of theirs')
    await letHoldsLapse(club)
    await page.reload()
    await look('a slot no longer theirs')
    await page.goto(`/${club.slug}/book/slots?v=${journeyOf(page)}&month=2020-01`)
    await look('a month without slots')
    await page.goto(`/${club.slug}/book/waiting?v=${journeyOf(page)}`)
    await look('waiting list')
    await field(page, 'email').press('Enter')
    await trouble(page)
    await look('waiting list: fields to correct')
  },
  async details({ page, club, look }) {
    await keepSlot(page, club.slug, club.references[0] ?? '')
    await look('contact')
    await confirmButton(page).click()
    await trouble(page)
    await look('fields to correct')
    await fillContact(page, someone())
    await page.locator('details.more summary').click()
    await page.locator('button[name="extend"]').filter({ visible: true }).click()
    await expect(page.locator('.success-line').first()).toBeVisible()
    await look('prolonged')
    await letHoldsLapse(club)
    await confirmButton(page).click()
    await expect(page.locator('.success-line').first()).toBeVisible()
    await look('taken again')
  },
  async booking({ page, club, look }) {
    const { manage } = await book(page, club.slug, club.references[0] ?? '')
    await look('done')
    await page.locator('details.more summary').click()
    await field(page, 'email').fill('nowhere')
    await field(page, 'email').press('Enter')
    await trouble(page)
    await look('a wrong address')
    const booking = await theBooking(club)
    const states = [manage, `${manage}/confirmation`, `${manage}/move`, `${manage}/cancel`]
    const checkin = linkToken(env().AUTH_SECRET, 'checkin', booking.id, booking.linkVersion)
    for (const path of [...states, `/${club.slug}/checkin/${checkin}`]) {
      await page.goto(path)
      await look(path.split('/').at(-1) ?? path)
    }
    await page.goto(`${manage}/cancel`)
    await page.locator('main form button').click()
    await expect(page).not.toHaveURL(/cancel/)
    await look('cancelled')
  },
  async around({ page, club, look }) {
    for (const name of ['legal', 'privacy', 'conditions', 'book/find']) {
      await page.goto(`/${club.slug}/${name}`)
      await look(name)
    }
    await field(page, 'email').press('Enter')
    await trouble(page)
    await look('find: fields to correct')
    await field(page, 'reference').fill('NOTHING999')
    await field(page, 'email').fill('nobody@essais.example')
    await field(page, 'email').press('Enter')
    await expect(page.getByRole('status')).toBeVisible()
    await look('find: answered')
    for (const path of [
      '/no-such-club/book',
      `/${club.slug}/nothing/here`,
      '/demo',
      '/demo/book',
      `/dev/mailbox?to=${club.email}`,
    ]) {
      await page.goto(path)
      await look(path)
    }
  },
}

for (const lang of ['fr', 'en'] satisfies Lang[]) {
  for (const [name, walk] of Object.entries(walks)) {
    test.describe(() => {
      const viewport = lang === 'fr' ? { width: 390, height: 844 } : { width: 1280, height: 900 }
      test.use({ locale: lang === 'fr' ? 'fr-FR' : 'en-GB', viewport, expected: [/404 \(Not Found\)/] })

      test(`axe finds nothing: ${name}, ${lang}, light and dark`, async ({ page }) => {
        test.slow()
        const coupon = { passengers: 2 }
        const club = await aBookableClub({
          coupons: 2,
          coupon,
          settings: { legal: { fr: '## A\nb', en: '## A\nb' } },
        })
        const { look: lookAround, found } = looksOf(page)
        const look = async (state: string) => {
          await lookAround(state)
          await expect(page.locator('html')).toHaveAttribute('lang', lang)
          await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
        }
        await walk({ page, club, look })
        expect(found).toEqual([])
      })
    })
  }
}
