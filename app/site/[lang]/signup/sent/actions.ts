'use server'

import { refresh } from 'next/cache'
import { formAction, readForm } from '@/app/_edge/form-action'
import { signupBrowser } from '@/app/_edge/signup-browser'
import { correctSignupAddress } from '@/domain/platforms/signups/correct-address'
import { signupOfBrowser } from '@/domain/platforms/signups/queries'
import { resendConfirmation } from '@/domain/platforms/signups/resend'
import { emailForm } from '@/domain/platforms/signups/schema'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { problemSentence } from '../_words'

async function atSent(lang: string) {
  const locale: Locale = isLocale(lang) ? lang : 'fr'
  const browser = await signupBrowser()
  const before = browser === null ? null : await signupOfBrowser(browser)
  return { locale, browser, zone: before?.signup.timeZone ?? 'UTC' }
}

/** Sends the mail again with a new link: to another address, where the form has one. */
export const mailAgain = formAction(
  atSent,
  {
    labels: ({ locale }) => ({
      say: (problem) => problemSentence(locale, 'email', problem === 'empty' ? 'empty' : 'email'),
    }),
    refused: ({ locale }, { code }, answer) => {
      if (code !== 'not_found') return answer
      return { ...answer, refusal: { code, title: translator(locale, 'signup')('sent.over'), help: null } }
    },
  },
  async ({ locale, browser }, _, form) => {
    const email = form.has('email') ? readForm(emailForm, form).email : null
    if (browser === null) throw new Refusal('not_found')
    await (email === null ? resendConfirmation(browser) : correctSignupAddress(browser, email))
    const now = await signupOfBrowser(browser)
    refresh()
    const sent = { email: now?.signup.email ?? '' }
    return { values: {}, notice: translator(locale, 'signup')('sent.resent', sent) }
  },
)
