import type { Locale } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate, type LocalDate } from '@/lib/time'

/** "5 mars 2027". */
export const dateWords = (day: LocalDate, locale: Locale): string =>
  formatDate(dayInstant(day), CALENDAR, locale)

/** Where it was sold: the channel, else the shop. */
export function soldBy({ channel, shop }: { channel: string | null; shop: string | null }): string {
  return channel ?? shop ?? ''
}

/** Whose it is, or that nobody was named. */
export const calledOf = (name: string, t: Translator<'coupons'>): string => name || t('nobody')
