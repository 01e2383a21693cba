import type { Labels } from '@/app/_edge/mended'
import type { Period, PeriodProblem } from '@/domain/visits/waiting/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { CALENDAR, dayInstant, formatDate, formatDay, type LocalDate } from '@/lib/time'
import { formWords, labelsIn } from './form-words'

/** Labels by field name, in the order of the page. */
export function waitingLabels(locale: Locale) {
  const t = translator(locale, 'booking')
  return { from: t('waiting.from'), to: t('waiting.to'), email: t('details.email') }
}

const date = (locale: Locale, day: LocalDate) => formatDate(dayInstant(day), CALENDAR, locale)

/** The days that may be chosen, in words. */
export function within(locale: Locale, { from, to }: Period): { first: string; last: string } {
  return { first: date(locale, from), last: date(locale, to) }
}

/** "entre le 5 décembre 2026 et le 12 décembre 2026", or "le samedi 5 décembre". */
export function whenOf(locale: Locale, { from, to }: Period): string {
  const t = translator(locale, 'booking')
  if (from === to) return t('waiting.on', { day: formatDay(dayInstant(from), CALENDAR, locale) })
  return t('waiting.between', { from: date(locale, from), to: date(locale, to) })
}

/** What is wrong with the form, in words. */
export function waitingProblems({ locale, allowed }: { locale: Locale; allowed: Period }): Labels {
  const t = translator(locale, 'booking')
  const own: Record<PeriodProblem, string> = {
    day: t('waiting.outside', { field: '{field}', ...within(locale, allowed) }),
    order: t('waiting.order'),
  }
  const words = formWords(locale, waitingLabels(locale))
  return labelsIn({ ...words, problems: { ...words.problems, ...own } })
}

/** The answer to joining: what will happen, one paragraph a line. */
export function waitingNotice(
  locale: Locale,
  { period, email, free }: { period: Period; email: string; free: number },
) {
  const t = translator(locale, 'booking')
  return [
    t('waiting.noted', { email, when: whenOf(locale, period) }),
    ...(free > 0 ? [t('waiting.already', { count: free })] : []),
    t('waiting.everyone'),
  ].join('\n')
}
