import { eachOnce, type Memory, memory } from '@/lib/remember'
import { addDays, instantOf, type LocalDate, toMinutes, weekday } from '@/lib/time'
import type { Closure, Minutes, Span, WeeklySpan } from './schema'

type LocalDay = {
  weekday: number
  midnight: Minutes
  /** What its minutes are, when the clock changes. */
  changes: ((minute: number) => Minutes) | null
  before: LocalDate
  after: LocalDate
}

const DAY = 1440
const calendars = memory<string, Memory<LocalDate, LocalDay>>({ most: 500 })

// A conversion takes some ten microseconds and a month of slots needs hundreds, so the days of a zone are remembered.
// On a day of 24 hours minutes can be added to its midnight; on one when the clock changes, each minute is remembered.
function localDay(date: LocalDate, zone: string): LocalDay {
  return calendars
    .made(zone, () => memory({ most: 1000 }))
    .made(date, () => {
      const midnight = toMinutes(instantOf(date, 0, zone))
      const whole = toMinutes(instantOf(date, DAY, zone)) - midnight === DAY
      const changes = whole ? null : eachOnce((minute: number) => toMinutes(instantOf(date, minute, zone)))
      return { weekday: weekday(date), midnight, changes, before: addDays(date, -1), after: addDays(date, 1) }
    })
}

/** `instantOf` of lib/time in whole minutes, remembered; `minute` from 0 to 1440. */
export function minutesAt(date: LocalDate, minute: number, zone: string): Minutes {
  const { midnight, changes } = localDay(date, zone)
  return changes ? changes(minute) : midnight + minute
}

/**
 * The end of a span as it is typed, for each form alike: its last day and an hour on it. Without an hour, at 23:59 and at 24:00 the
 * day is whole; 0:00 is the midnight before the day, but on the day of its own start the one after it.
 */
export function endAt(
  { first, last, hour }: { first: LocalDate | null; last: LocalDate; hour: string },
  zone: string,
): Minutes {
  const [hours = 24, minutes = 0] = hour === '' ? [] : hour.split(':').map(Number)
  const minute = hours * 60 + minutes
  const isWhole = minute >= 1439 || (minute === 0 && last === first)
  return minutesAt(last, isWhole ? 1440 : minute, zone)
}

/** The day before, the day itself and the day after. */
export function daysAround(date: LocalDate, zone: string): LocalDate[] {
  const { before, after } = localDay(date, zone)
  return [before, date, after]
}

/** What weekly hours are on one local day; hours that a clock change swallows are left out. */
export function spansOn(hours: readonly WeeklySpan[], date: LocalDate, zone: string): Span[] {
  const day = localDay(date, zone).weekday
  const spans: Span[] = []
  for (const { weekday, fromMinute, toMinute } of hours) {
    if (weekday !== day) continue
    const span: Span = [minutesAt(date, fromMinute, zone), minutesAt(date, toMinute, zone)]
    if (span[0] < span[1]) spans.push(span)
  }
  return spans
}

/** Closed hours as instants, in the zone of the club. */
export function closedSpans(closures: readonly Closure[], zone: string): Span[] {
  return closures.map(({ from, to, fromMinute = 0, toMinute = 1440 }) => [
    minutesAt(from, fromMinute, zone),
    minutesAt(to, toMinute, zone),
  ])
}

export const overlaps = ([from, to]: Span, [start, end]: Span): boolean => start < to && from < end

/** The union of spans: sorted, disjoint, those that touch made one. */
export function merged(spans: readonly Span[]): Span[] {
  const union: [Minutes, Minutes][] = []
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = union.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else union.push([from, to])
  }
  return union
}

/** For each start (sorted), whether one of the spans (sorted, disjoint, not touching) holds all of `[start, start + length)`. */
export function coveredAt(spans: readonly Span[], starts: readonly Minutes[], length: number): boolean[] {
  let next = 0
  return starts.map((start) => {
    while (next < spans.length && (spans[next]?.[1] ?? 0) < start + length) next++
    const span = spans[next]
    return span !== undefined && span[0] <= start
  })
}

/** For each start (sorted), whether none of the spans (sorted, disjoint) overlaps `[start - before, start + after)`. */
export function freeAt(
  busy: readonly Span[],
  starts: readonly Minutes[],
  before: number,
  after: number,
): boolean[] {
  let next = 0
  return starts.map((start) => {
    while (next < busy.length && (busy[next]?.[1] ?? 0) <= start - before) next++
    const span = busy[next]
    return span === undefined || start + after <= span[0]
  })
}
