import { textIn } from '@/domain/club/clubs/rules'
import type { ActivityNames } from '@/domain/sales/register/schema'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate, type LocalDate } from '@/lib/time'

/** What a coupon opens; an activity that is no more is called by its code. */
export function opensWords(codes: readonly string[], names: ActivityNames, locale: Locale): string {
  const t = translator(locale, 'coupons')
  if (codes.length === 0) return t('opensAll')
  return codes.map((code) => textIn(names.get(code) ?? {}, locale) || code).join(', ')
}

/** "5 mars 2027". */
export const dateWords = (day: LocalDate, locale: Locale): string =>
  formatDate(dayInstant(day), CALENDAR, locale)

/** Where it was sold: the channel, else the shop. */
export function soldBy({ channel, shop }: { channel: string | null; shop: string | null }): string {
  return channel ?? shop ?? ''
}

/** Whose it is, or that nobody was named. */
export const calledOf = (name: string, t: Translator<'coupons'>): string => name || t('nobody')
