'use server'

import { redirect } from 'next/navigation'
import { addressOf } from '@/app/_edge/gates'
import { asRoute } from '@/app/_edge/own-page'
import { answered, refusedState } from '@/app/_edge/refused'
import { rememberSignup, signupBrowser } from '@/app/_edge/signup-browser'
import { requestPlatform } from '@/domain/platforms/signups/request'
import { browserToken, openForm } from '@/domain/platforms/signups/rules'
import { env } from '@/lib/env'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { Refusal } from '@/lib/refusal'
import { termsVersion } from '@/lib/terms'
import { hashToken, randomToken } from '@/lib/token'
import { readSignup, suggest } from './_read'
import type { SignupState } from './_state'
import { problemSentence } from './_words'

/** Asks for a platform; without a script, also takes over the name that a suggestion's button gives. */
export async function signUp(lang: string, state: SignupState, form: FormData): Promise<SignupState> {
  const locale: Locale = isLocale(lang) ? lang : 'fr'
  const { suggestion } = Object.fromEntries(form)
  if (typeof suggestion === 'string') {
    const outcome = answered(state, form, {})
    return { ...outcome, values: { ...outcome.values, domainName: suggestion }, suggestions: [] }
  }
  const { AUTH_SECRET } = env()
  const nonce = openForm(AUTH_SECRET, String(form.get('seal')), new Date())
  const robot = nonce === null || form.get('motto') !== ''
  const token = robot ? randomToken(32) : browserToken(AUTH_SECRET, nonce)
  if (!robot) {
    const known = await signupBrowser()
    const read = await readSignup(locale, form, known)
    if ('errors' in read) {
      const { errors, suggestions } = read
      return { ...answered(state, form, { errors }), suggestions }
    }
    try {
      const address = await addressOf()
      await requestPlatform({ ...read.asked, termsVersion, browser: hashToken(token), known, address })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'name_taken') {
        return { ...refusedState(state, form, error, locale, read.asked.timeZone), suggestions: [] }
      }
      const errors = [{ field: 'domainName', message: problemSentence(locale, 'domainName', 'taken') }]
      return { ...answered(state, form, { errors }), suggestions: await suggest(form, known) }
    }
  }
  await rememberSignup(token)
  redirect(asRoute(`/${locale}/signup/sent`))
}
