import { Mistyped } from '@/app/_edge/form-action'
import { labelsOf } from '@/app/_edge/mended'
import { endAt, minutesAt } from '@/domain/calendar/hours/rules'
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
  const [hours = 0, minutes = 0] = typed.from.split(':').map(Number)
  const startAt = fromMinutes(minutesAt(typed.date, hours * 60 + minutes, zone))
  const end = typedEnd({ ...typed, first: typed.date }, zone)
  const wrong = (message: (typeof problems)[number]) => new Mistyped({ path: ['endDate'], message })
  if (end <= startAt) throw wrong('order')
  if (end <= now) throw wrong('past')
  if (typed.endDate > addDays(typed.date, LONGEST_DAYS - 1)) throw wrong('far')
  return { startAt, endAt: end }
}

/** The end that was typed, on the clock of a zone; `first`: the day on which it all begins, where it is typed with it. */
export function typedEnd(
  typed: { first: LocalDate | null; endDate: LocalDate; to: string },
  zone: string,
): Date {
  return fromMinutes(endAt({ first: typed.first, last: typed.endDate, hour: typed.to }, zone))
}
