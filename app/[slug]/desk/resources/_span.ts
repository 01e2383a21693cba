import { Mistyped } from '@/app/_edge/form-action'
import { labelsOf } from '@/app/_edge/mended'
import { minutesAt } from '@/domain/calendar/hours/rules'
import { LONGEST_DAYS } from '@/domain/resources/unavailabilities/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { addDays, fromMinutes, type LocalDate } from '@/lib/time'

const problems = ['day', 'time', 'order', 'past', 'far', 'empty', 'long'] as const

/** What is wrong with a span that was typed and its reason, in words. */
export function spanProblems({ locale }: { locale: Locale }) {
  const t = translator(locale, 'hits')
  return labelsOf(problems, 'day', (key) => t(`problem.${key}`))
}

/** A typed span on the airfield's clock. Throws what is mistyped. */
export function typedSpan(
  typed: { date: LocalDate; from: string; endDate: LocalDate; to: string },
  zone: string,
  now: Date,
): { startAt: Date; endAt: Date } {
  const [startAt, endAt] = [instantAt(typed.date, typed.from, zone), instantAt(typed.endDate, typed.to, zone)]
  const wrong = (message: (typeof problems)[number]) => new Mistyped({ path: ['endDate'], message })
  if (endAt <= startAt) throw wrong('order')
  if (endAt <= now) throw wrong('past')
  if (typed.endDate > addDays(typed.date, LONGEST_DAYS - 1)) throw wrong('far')
  return { startAt, endAt }
}

/** `2026-12-05`, `10:15` on the clock of a zone; 23:59 is the end of its day. */
export function instantAt(date: LocalDate, time: string, zone: string): Date {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return fromMinutes(minutesAt(date, minute === 1439 ? 1440 : minute, zone))
}
