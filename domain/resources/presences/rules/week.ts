import type { Right } from '@/db/schema/rights'
import type { WeeklySpan } from '@/domain/calendar/hours/schema'

/** Whether somebody may keep the presences, duties and absences of a pilot: everybody's, or their own. */
export function mayKeep({ id, rights }: { id: string; rights: readonly Right[] }, pilotId: string): boolean {
  return rights.includes('presences.all') || (rights.includes('presences.own') && id === pilotId)
}

/** Weekly hours by day and time, those of a day that overlap or touch made one. */
export function joined(hours: readonly WeeklySpan[]): WeeklySpan[] {
  const union: WeeklySpan[] = []
  for (const span of hours.toSorted((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute)) {
    const last = union.at(-1)
    if (last && last.weekday === span.weekday && span.fromMinute <= last.toMinute) {
      last.toMinute = Math.max(last.toMinute, span.toMinute)
    } else {
      union.push({ weekday: span.weekday, fromMinute: span.fromMinute, toMinute: span.toMinute })
    }
  }
  return union
}

/** Minutes past midnight of `10:15`; as the end of something `00:00` is the next midnight. */
export function minutesOf(clock: string, end = false): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  const minute = hours * 60 + minutes
  return end && minute === 0 ? 1440 : minute
}
