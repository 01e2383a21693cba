import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { cardFields } from '../_card'

export type CardWords = Record<
  (typeof cardFields)[number] | 'external' | 'opens' | 'opensHint' | 'submit',
  string
> & {
  /** By how many fields are to be corrected, from one on. */
  headings: string[]
  /** "Essence prévue, kg": before what an activity is called. */
  fuel: string
}

const MOST = 20

/** What the form of an aircraft says, for the browser. */
export function cardWords(locale: Locale, submit: string): CardWords {
  const t = translator(locale, 'fleet')
  const names = [...cardFields, 'external', 'opens', 'opensHint', 'fuel'] as const
  const fields = Object.fromEntries(names.map((name) => [name, t(`form.${name}`)])) as Record<
    (typeof names)[number],
    string
  >
  return {
    ...fields,
    submit,
    headings: Array.from({ length: MOST }, (_, index) => t('form.problems', { count: index + 1 })),
  }
}
