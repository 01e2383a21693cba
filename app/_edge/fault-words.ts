import type { z } from 'zod'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const kinds = ['string', 'number', 'int', 'boolean', 'array', 'object'] as const
const formats = ['date', 'uuid', 'email'] as const
const named = ['activities', 'code', 'currency', 'day', 'nothingChanged'] as const

const oneOf = <Name extends string>(names: readonly Name[], name: string | undefined) =>
  names.find((one) => one === name)

/** Stands for the library's own sentence, which nobody is shown. Given to `safeParse`. */
export const faultOf = (issue: { input?: unknown }): string =>
  issue.input === undefined ? 'missing' : 'wrong'

/** What is wrong with a value, in a sentence of ours. A schema's `error` is the name of its sentence. */
export function faultInWords(issue: z.core.$ZodIssue, locale: Locale): string {
  const t = translator(locale, 'api')
  const own = oneOf(named, issue.message)
  if (own) return t(`fault.${own}`)
  if (issue.message === 'missing') return t('fault.missing')
  switch (issue.code) {
    case 'invalid_type':
      return t(`fault.${oneOf(kinds, issue.expected) ?? 'other'}`)
    case 'too_big':
      return t(`fault.${beyond(issue.origin, 'tooMany', 'tooLong', 'tooBig')}`, {
        limit: Number(issue.maximum),
      })
    case 'too_small':
      return t(`fault.${beyond(issue.origin, 'tooFew', 'tooShort', 'tooSmall')}`, {
        limit: Number(issue.minimum),
      })
    case 'invalid_format':
      return t(`fault.${oneOf(formats, issue.format) ?? 'format'}`)
    case 'invalid_value':
      return t('fault.oneOf', { values: issue.values.map((value) => `\`${String(value)}\``).join(', ') })
    default:
      return t('fault.format')
  }
}

/** Which sentence a limit has, by what is counted. */
function beyond<Name extends string>(origin: string, entries: Name, characters: Name, amount: Name): Name {
  if (origin === 'array') return entries
  return origin === 'string' ? characters : amount
}
