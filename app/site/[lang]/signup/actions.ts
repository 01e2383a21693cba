'use server'

import { formAction } from '@/app/_edge/form-action'
import { addressOf } from '@/app/_edge/gates'
import { refusalWords } from '@/app/_edge/refused'
import { rememberSignup, signupBrowser } from '@/app/_edge/signup-browser'
import { requestPlatform } from '@/domain/platforms/signups/request'
import { browserToken, openForm, termsVersion } from '@/domain/platforms/signups/rules/forms'
import { env } from '@/lib/env'
import { flatValues } from '@/lib/http/form-data'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { hashToken, randomToken } from '@/lib/token'
import { readSignup, suggest, zoneTold } from './_read'
import { blank } from './_state'
import { problemSentence } from './_words'

async function atSignup(lang: string) {
  const locale: Locale = isLocale(lang) ? lang : 'fr'
  return { locale, zone: 'UTC', known: await signupBrowser() }
}

/** Asks for a platform; without a script, also takes over the name that a suggestion's button gives. */
export const signUp = formAction(
  atSignup,
  {
    start: blank,
    refused: async ({ locale, known }, refusal, answer, form) => {
      const { timeZone = '', country = '' } = answer.values
      if (refusal.code !== 'name_taken')
        return { ...answer, refusal: refusalWords(refusal, locale, zoneTold(timeZone, country)) }
      const message = problemSentence(locale, 'domainName', 'taken')
      const suggestions = await suggest(form, known)
      return { ...answer, refusal: null, errors: [{ field: 'domainName', message }], suggestions }
    },
  },
  async ({ locale, known }, _, form) => {
    const { suggestion, ...values } = flatValues(form)
    if (suggestion !== undefined) return { values: { ...values, domainName: suggestion } }
    const { AUTH_SECRET } = env()
    const nonce = openForm(AUTH_SECRET, String(form.get('seal')), new Date())
    const robot = nonce === null || form.get('motto') !== ''
    const token = robot ? randomToken(32) : browserToken(AUTH_SECRET, nonce)
    if (!robot) {
      const read = await readSignup(locale, form, known)
      if ('errors' in read) return read
      const browser = hashToken(token)
      await requestPlatform({ ...read.asked, termsVersion, browser, known, address: await addressOf() })
    }
    await rememberSignup(token)
    return `/${locale}/signup/sent`
  },
)
