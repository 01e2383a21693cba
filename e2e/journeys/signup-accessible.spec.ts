import { sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { anAccount } from '@/db/testing/account'
import { looksOf } from '../support/axe'
import { field, trouble } from '../support/desk'
import { mailNumber } from '../support/mailbox'
import {
  aNewcomer,
  asLongAsPeople,
  confirmLink,
  fillSignup,
  forgetCounters,
  sendButton,
  signUp,
} from '../support/signup'
import { expect, test } from '../support/test'

test.beforeEach(forgetCounters)

for (const lang of ['fr', 'en'] as const) {
  test.describe(() => {
    const viewport = lang === 'fr' ? { width: 390, height: 844 } : { width: 1280, height: 900 }
    const expected = [/(404|410) \(/]
    test.use({ locale: lang === 'fr' ? 'fr-FR' : 'en-GB', viewport, expected })

    test(`axe finds nothing from the form to the confirmation: ${lang}, light and dark`, async ({ page }) => {
      test.slow()
      const { look: lookAround, found } = looksOf(page)
      const look = async (state: string) => {
        await lookAround(state)
        await expect(page.locator('html')).toHaveAttribute('lang', lang)
        await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
      }

      const newcomer = aNewcomer({
        structureName: 'Aéroclub de Saint-Rémy-en-Bouzemont-Saint-Genest-et-Isson',
      })
      await page.goto(`/${lang}/signup`)
      await look('form')
      await asLongAsPeople(page)
      await sendButton(page).click()
      await trouble(page)
      await look('every field empty')
      await fillSignup(page, { ...newcomer, domainName: 'demo', email: 'nowhere' })
      await expect(page.locator('.suggest button').first()).toBeVisible()
      await look('a name that is taken')
      await fillSignup(page, newcomer)
      await expect(page.locator('.domain .success-line')).toBeVisible()
      await look('a name that is free')
      await sendButton(page).click()
      await expect(page).toHaveURL(/sent$/)
      await look('sent')
      await page.locator('details.more summary').click()
      await field(page, 'email').press('Enter')
      await trouble(page)
      await look('sent, a wrong address')

      const link = confirmLink(await mailNumber(1, newcomer.email))
      await page.goto(link)
      await look('confirm')
      await sendButton(page).click()
      await trouble(page)
      await look('confirm without a password')
      await page.goto('/confirm/nothing')
      await look('unknown link')
      const past = sql`update signups set expires_at = now() where email = ${newcomer.email}`
      await acrossClubs('e2e', (tx) => tx.execute(past))
      await page.goto(link)
      await look('late link')
      await page.goto(`/${lang}/signup/sent`)
      await look('sent, too late')

      const { email } = await anAccount()
      await signUp(page, lang, aNewcomer({ email }))
      await page.goto(confirmLink(await mailNumber(1, email)))
      await look('confirm an account that is there')
      await page.context().clearCookies()
      await page.goto(`/${lang}/signup/sent`)
      await look('sent, nobody')
      expect(found).toEqual([])
    })
  })
}
