import { freeNames } from '@/domain/platforms/signups/queries'
import { isCountry, isZone, zoneOf } from '@/domain/platforms/signups/rules/countries'
import { hasForbiddenWord, nameCandidates, nameProblem } from '@/domain/platforms/signups/rules/names'
import { type PlatformRequest, type SignupProblem, signupForm } from '@/domain/platforms/signups/schema'
import { formValues } from '@/lib/http/form-data'
import type { Locale } from '@/lib/i18n/locale'
import { readPhone } from '@/lib/phone'
import { fields, problemSentence, type SignupField } from './_words'

type Asked = Omit<PlatformRequest, 'termsVersion' | 'browser' | 'known' | 'address'>
type FieldError = { field: SignupField; message: string }
type Read = { asked: Asked } | { errors: FieldError[]; suggestions: string[] }

/** What was typed, with every problem found at once; `browser` holds the names that it keeps already. */
export async function readSignup(locale: Locale, form: FormData, browser: string | null): Promise<Read> {
  const typed = formValues(form)
  const parsed = signupForm.safeParse(typed)
  const problems = new Map<PropertyKey, SignupProblem>()
  for (const { path, message } of parsed.error?.issues ?? []) {
    const [field = ''] = path
    if (!problems.has(field)) problems.set(field, problemOf(message))
  }
  const { shape } = signupForm
  const structureName = shape.structureName.safeParse(typed.structureName).data
  if (structureName && hasForbiddenWord(structureName)) problems.set('structureName', 'forbidden')

  const country = shape.country.safeParse(typed.country).data ?? ''
  if (!isCountry(country)) problems.set('country', 'empty')

  const typedPhone = shape.phone.safeParse(typed.phone).data ?? ''
  const phone = typedPhone === '' ? null : readPhone(typedPhone, isCountry(country) ? country : 'FR')
  if (typedPhone !== '' && phone === null) problems.set('phone', 'phone')

  const domainName = shape.domainName.safeParse(typed.domainName).data
  if (domainName && !(await isFree(domainName, browser))) problems.set('domainName', 'taken')

  if (!parsed.success || problems.size > 0) {
    const errors = fields.flatMap((field) => {
      const problem = problems.get(field)
      return problem ? [{ field, message: problemSentence(locale, field, problem) }] : []
    })
    const wrongName = problems.has('domainName')
    return { errors, suggestions: wrongName ? await suggest(form, browser) : [] }
  }
  const { terms, timeZone, ...rest } = parsed.data
  return { asked: { ...rest, phone, timeZone: zoneTold(timeZone, country) } }
}

/** The zone that was typed, else that of the country. */
export const zoneTold = (zone: string, country: string) => (isZone(zone) ? zone : (zoneOf(country) ?? 'UTC'))

/** The schema's messages are the keys of its problems, and nothing else. */
const problemOf = (message: string) => message as SignupProblem

async function isFree(name: string, browser: string | null): Promise<boolean> {
  return nameProblem(name) === null && (await freeNames([name], browser)).length > 0
}

/** Up to three names that are free, instead of the one that was typed. */
export async function suggest(form: FormData, browser: string | null): Promise<string[]> {
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 200)
  const candidates = nameCandidates(text('domainName'), text('structureName')).slice(0, 16)
  return (await freeNames(candidates, browser)).slice(0, 3)
}
