import { minutesAt } from '@/domain/calendar/hours/rules'
import { LONGEST_DAYS } from '@/domain/resources/unavailabilities/schema'
import { addDays, fromMinutes, type LocalDate } from '@/lib/time'

type Issue = { path: string[]; message: string }

/** A typed span on the airfield's clock; what is wrong with it instead. */
export function typedSpan(
  typed: { date: LocalDate; from: string; endDate: LocalDate; to: string },
  zone: string,
  now: Date,
): { span: { startAt: Date; endAt: Date } } | { issues: Issue[] } {
  const [startAt, endAt] = [instantAt(typed.date, typed.from, zone), instantAt(typed.endDate, typed.to, zone)]
  if (endAt <= startAt) return { issues: [{ path: ['endDate'], message: 'order' }] }
  if (endAt <= now) return { issues: [{ path: ['endDate'], message: 'past' }] }
  if (typed.endDate > addDays(typed.date, LONGEST_DAYS - 1))
    return { issues: [{ path: ['endDate'], message: 'far' }] }
  return { span: { startAt, endAt } }
}

/** `2026-12-05`, `10:15` on the clock of a zone; 23:59 is the end of its day. */
export function instantAt(date: LocalDate, time: string, zone: string): Date {
  const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  return fromMinutes(minutesAt(date, minute === 1439 ? 1440 : minute, zone))
}
