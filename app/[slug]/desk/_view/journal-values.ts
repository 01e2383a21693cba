import type { Locale } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import { isUuid } from '@/lib/id'
import {
  addDays,
  CALENDAR,
  dayInstant,
  formatDate,
  formatDayShort,
  formatTime,
  formatWeekday,
  isLocalDate,
} from '@/lib/time'

/** What an id of the club's things is called. */
export type Names = ReadonlyMap<string, string>

export type Speaker = { t: Translator<'journal'>; names: Names; locale: Locale; zone: string }

const MONDAY = '2024-01-01'
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/
/** What is a word of ours under these names; under others it is what somebody typed. */
const CODED = new Set(['state', 'limits', 'reason', 'flags', 'language', 'cause', 'kept', 'expiryJudged'])

/** A fact of the journal as people say it: names for ids, the club's time for instants, words for codes; null for nothing. */
export function valueWords(key: string, value: unknown, speaker: Speaker): string | null {
  const { t, names, locale, zone } = speaker
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (typeof value === 'number') return numberWords(key, value, speaker)
  if (Array.isArray(value))
    return joined(
      value.map((one) => valueWords(key, one, speaker)),
      ', ',
    )
  if (typeof value === 'object') {
    const parts = Object.entries(value).map(([inner, one]) => valueWords(inner, one, speaker))
    return joined(parts, ' ')
  }
  const text = String(value)
  if (isUuid(text)) return names.get(text) ?? t('value.gone')
  if (isLocalDate(text)) return formatDate(dayInstant(text), CALENDAR, locale)
  if (INSTANT.test(text)) {
    const at = new Date(text)
    return `${formatDayShort(at, zone, locale)}, ${formatTime(at, zone, locale)}`
  }
  const code = `value.${text}` as Parameters<typeof t>[0]
  return CODED.has(key) && t.has(code) ? t(code) : text
}

function numberWords(key: string, value: number, { locale }: Speaker): string {
  if (key === 'weekday') return formatWeekday(dayInstant(addDays(MONDAY, value - 1)), CALENDAR, locale)
  if (key.endsWith('Minute')) return formatTime(new Date(value * 60_000), CALENDAR, locale)
  if (key.endsWith('Cents')) return new Intl.NumberFormat(locale).format(value / 100)
  return String(value)
}

const joined = (parts: readonly (string | null)[], between: string): string | null =>
  parts.filter((part) => part !== null).join(between) || null
