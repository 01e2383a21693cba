import type { Locale } from '@/lib/i18n/locale'
import type { Translator } from '@/lib/i18n/translator'
import { formatDate, formatDayShort, type LocalDate, localDate } from '@/lib/time'

/** "sam. 5 déc." in the year of today, "5 décembre 2025" in any other. */
export function dayOf(
  at: Date,
  { zone, locale, today }: { zone: string; locale: Locale; today: LocalDate },
): string {
  const sameYear = localDate(at, zone).slice(0, 4) === today.slice(0, 4)
  return sameYear ? formatDayShort(at, zone, locale) : formatDate(at, zone, locale)
}

type Called = { firstName: string; lastName: string; title: string }

/** Who booked it or whom it is for; else what it is for. */
export function calledOf({ firstName, lastName, title }: Called, t: Translator<'bookings'>): string {
  return `${firstName} ${lastName}`.trim() || title || t('nobody')
}
