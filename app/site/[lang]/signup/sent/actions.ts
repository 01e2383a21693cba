'use server'

import { refresh } from 'next/cache'
import { answered, refusedState } from '@/app/_edge/refused'
import { signupBrowser } from '@/app/_edge/signup-browser'
import { correctSignupAddress } from '@/domain/platforms/signups/correct-address'
import { signupOfBrowser } from '@/domain/platforms/signups/queries'
import { resendConfirmation } from '@/domain/platforms/signups/resend'
import { emailForm } from '@/domain/platforms/signups/schema'
import type { FormState } from '@/lib/form'
import { formValues } from '@/lib/http/form-data'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Refusal } from '@/lib/refusal'
import { problemSentence } from '../_words'

/** Sends the mail again with a new link: to another address, where the form has one. */
export async function mailAgain(lang: string, state: FormState, form: FormData): Promise<FormState> {
  const locale = isLocale(lang) ? lang : 'fr'
  if (!form.has('email')) return mailed(locale, state, form, (browser) => resendConfirmation(browser))
  const typed = emailForm.safeParse(formValues(form))
  if (!typed.success) {
    const [issue] = typed.error.issues
    const problem = issue?.message === 'empty' ? 'empty' : 'email'
    const message = problemSentence(locale, 'email', problem)
    return answered(state, form, { errors: [{ field: 'email', message }] })
  }
  return mailed(locale, state, form, (browser) => correctSignupAddress(browser, typed.data.email))
}

async function mailed(
  locale: Locale,
  state: FormState,
  form: FormData,
  work: (browser: string) => Promise<void>,
): Promise<FormState> {
  const t = translator(locale, 'signup')
  const browser = await signupBrowser()
  const before = browser === null ? null : await signupOfBrowser(browser)
  try {
    if (browser === null) throw new Refusal('not_found')
    await work(browser)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') {
      return answered(state, form, { refusal: { code: error.code, title: t('sent.over'), help: null } })
    }
    return refusedState(state, form, error, locale, before?.signup.timeZone ?? 'UTC')
  }
  const now = await signupOfBrowser(browser)
  refresh()
  return answered(state, form, { values: {}, notice: t('sent.resent', { email: now?.signup.email ?? '' }) })
}
