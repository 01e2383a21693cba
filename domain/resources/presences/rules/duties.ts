import { minutesAt } from '@/domain/calendar/hours/rules'
import type { WeeklySpan } from '@/domain/calendar/hours/schema'
import { addDays, eachDay, fromMinutes, type LocalDate, localDate, weekday } from '@/lib/time'
import type { DayPart, Duty } from '../../presences/schema'

const [FROM, NOON, TO] = [9 * 60, 13 * 60, 18 * 60]

/** From and to, as instants. */
export type DutySpan = Pick<Duty, 'startAt' | 'endAt'>

/** These hours of a local day's clock, in minutes past midnight. */
export function spanOn(date: LocalDate, from: number, to: number, zone: string): DutySpan {
  return { startAt: fromMinutes(minutesAt(date, from, zone)), endAt: fromMinutes(minutesAt(date, to, zone)) }
}

/** A whole day of duty is from 9 h to 18 h, wider where the club takes bookings earlier or later; its halves meet at 13 h. */
export function dutyOn(
  date: LocalDate,
  part: DayPart,
  { openings, zone }: { openings: readonly WeeklySpan[]; zone: string },
): DutySpan {
  const open = openings.filter((span) => span.weekday === weekday(date))
  const from = Math.min(FROM, ...open.map(({ fromMinute }) => fromMinute))
  const to = Math.max(TO, ...open.map(({ toMinute }) => toMinute))
  return spanOn(date, part === 'afternoon' ? NOON : from, part === 'morning' ? NOON : to, zone)
}

const FAR_MS = 3 * 366 * 86_400_000

/** Why these hours cannot be kept, or null: they end before they begin, are over, or end more than three years ahead. */
export function problemOf({ startAt, endAt }: DutySpan, now: Date): 'order' | 'past' | 'far' | null {
  if (!(startAt < endAt)) return 'order'
  if (endAt <= now) return 'past'
  return endAt.getTime() - now.getTime() > FAR_MS ? 'far' : null
}

/** What of a span none of these duties covers, in order. */
export function uncovered(span: DutySpan, duties: readonly DutySpan[]): DutySpan[] {
  let rest: DutySpan[] = [span]
  for (const { startAt, endAt } of duties) {
    rest = rest.flatMap((piece) => {
      if (endAt <= piece.startAt || piece.endAt <= startAt) return [piece]
      const pieces = [
        { startAt: piece.startAt, endAt: startAt },
        { startAt: endAt, endAt: piece.endAt },
      ]
      return pieces.filter((part) => part.startAt < part.endAt)
    })
  }
  return rest
}

const WEEKEND_DAYS = 4
const LOOK_DAYS = 14

/** The next four days of week-ends, today included while some of it is left. */
export function nextWeekendDays(now: Date, zone: string): LocalDate[] {
  const today = localDate(now, zone)
  return eachDay(today, addDays(today, LOOK_DAYS))
    .filter((day) => weekday(day) >= 6)
    .slice(0, WEEKEND_DAYS)
}
