import type { Flag } from '@/db/schema/flags'
import { legalTwilight, type Sun, sunTimes } from '@/domain/calendar/daylight/rules'
import { closedSpans, minutesAt, spansOn } from '@/domain/calendar/hours/rules'
import type { Closure, Minutes, Span, WeeklySpan } from '@/domain/calendar/hours/schema'
import { clock, fromMinutes, type LocalDate, toMinutes } from '@/lib/time'
import type { Board, BoardItem, BoardKind, BoardPlace, BoardPresence, Viewer } from './schema'

/** What the schedule has on one thing, as the database gives it; times in minutes since the epoch. */
export type BusyRow = {
  ref: string
  kind: 'hold' | 'booking' | 'unavailability' | 'absence'
  places: [subjectId: string, from: Minutes, to: Minutes][]
  keptUntil: number | null
  activity: string | null
  activityKind: 'discovery' | 'initiation' | 'instruction' | 'hire' | 'maintenance' | null
  external: boolean | null
  state: 'booked' | 'cancelled' | 'flown' | 'no_show' | null
  title: string | null
  flags: Flag[] | null
  sequence: number | null
  memberId: string | null
  aircraftId: string | null
  pilotId: string | null
  meetAt: Minutes
  start: Minutes
  end: Minutes
  lastName: string | null
  firstName: string | null
  reason: string | null
  passengers: number | null
}

/** True when this profile opens everybody's bookings, with who booked them. */
export function seesAll({ rights }: Viewer): boolean {
  return rights.includes('bookings.all')
}

/** A thing as one viewer may see it. */
export function itemOf(row: BusyRow, viewer: Viewer): BoardItem {
  const own = row.kind === 'booking' && [row.pilotId, row.memberId].includes(viewer.id)
  const known = own || seesAll(viewer) || row.kind !== 'booking'
  return {
    ref: row.ref,
    booking: row.kind === 'booking',
    kind: kindOf(row),
    activity: row.activity ?? '',
    start: row.start,
    end: row.end,
    meetAt: row.meetAt,
    aircraftId: row.aircraftId,
    pilotId: row.pilotId,
    name: known ? nameOf(row) : null,
    title: known ? (row.title ?? '') : '',
    passengers: known ? row.passengers : null,
    state: row.state === 'flown' || row.state === 'no_show' ? row.state : 'booked',
    keptUntil: row.keptUntil,
    flags: known ? (row.flags ?? []) : [],
    own,
    sequence: row.sequence ?? 0,
    places: joined(row.places),
  }
}

/** Places of one subject that touch are one: a fact fills what is freed piece by piece (rule 13). */
function joined(places: BusyRow['places']): BoardPlace[] {
  const [whole, last]: [BoardPlace[], Map<string, BoardPlace>] = [[], new Map()]
  for (const [subjectId, from, to] of places.toSorted((a, b) => a[1] - b[1])) {
    const before = last.get(subjectId)
    if (before && from <= before.to) {
      before.to = Math.max(before.to, to)
      continue
    }
    const place = { subjectId, from, to }
    last.set(subjectId, place)
    whole.push(place)
  }
  return whole
}

function kindOf({ kind, external, activityKind }: BusyRow): BoardKind {
  if (kind === 'hold' || kind === 'absence') return kind
  if (kind === 'unavailability' || activityKind === 'maintenance') return 'maintenance'
  if (external || !activityKind) return 'external'
  return activityKind === 'instruction' || activityKind === 'hire' ? activityKind : 'external'
}

/** External: the family name, as the club calls passengers; members by both names; a grounded aircraft by its reason. */
function nameOf({ external, firstName, lastName, reason, title }: BusyRow): string {
  if (external) return lastName ?? ''
  return [firstName, lastName].filter(Boolean).join(' ') || reason || title || ''
}

/** When pilots are there on these days. */
export function presencesOn(
  days: readonly LocalDate[],
  zone: string,
  weekly: readonly (readonly [pilotId: string, weekday: number, from: number, to: number])[],
  duties: readonly (readonly [pilotId: string, from: number, to: number])[],
): BoardPresence[] {
  const habits = weekly.flatMap(([pilotId, weekday, fromMinute, toMinute]) =>
    days.flatMap((day) =>
      spansOn([{ weekday, fromMinute, toMinute }], day, zone).map(([from, to]) => ({
        pilotId,
        from,
        to,
        duty: false,
      })),
    ),
  )
  const dated = duties.map(([pilotId, from, to]) => ({
    pilotId,
    from: Math.floor(from / 60),
    to: Math.floor(to / 60),
    duty: true,
  }))
  return [...habits, ...dated]
}

/** When external flights may be flown on these days. */
export function openingsOn(
  days: readonly LocalDate[],
  zone: string,
  weekly: readonly WeeklySpan[],
  closures: readonly Closure[],
): Board['openings'] {
  const closed = closedSpans(closures, zone)
  return days.flatMap((day) =>
    spansOn(weekly, day, zone)
      .flatMap((opening) => without(opening, closed))
      .map(([from, to]) => ({ from, to })),
  )
}

/** What is left of a span when others are taken out of it. */
function without(span: Span, taken: readonly Span[]): Span[] {
  return taken.reduce<Span[]>(
    (left, [from, to]) =>
      left.flatMap(([start, end]) =>
        [[start, Math.min(end, from)] as const, [Math.max(start, to), end] as const].filter(
          ([first, last]) => first < last,
        ),
      ),
    [span],
  )
}

const DAY = 1440
const JOURNEY = DAY

/** From which to which hour of the local day the board is drawn: 8 to 20, and as far as flights of these days go. */
export function hoursOf(
  days: readonly LocalDate[],
  zone: string,
  items: readonly BoardItem[],
): { from: number; to: number } {
  let [from, to] = [8 * 60, 20 * 60]
  const shown = days.map((day) => [minutesAt(day, 0, zone), minutesAt(day, 1440, zone)] as const)
  const flights = items.filter(({ kind }) => kind !== 'absence' && kind !== 'maintenance')
  for (const [first, last] of shown) {
    for (const { start, end } of flights) {
      if (first <= start && start < last) from = Math.min(from, clockMinutes(start, zone))
      if (first < end && end < last) to = Math.max(to, clockMinutes(end, zone))
      // What begins by night and goes on after midnight is drawn on both days, a journey of days on the board's hours.
      if (end - start > JOURNEY) continue
      if (start < last && last <= end) to = DAY
      if (start < first && first < end) from = 0
    }
  }
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 }
}

function clockMinutes(minute: Minutes, zone: string): number {
  const { hours, minutes } = clock(fromMinutes(minute), zone)
  return hours * 60 + minutes
}

/** What one local day looks like on the board: from when to when, in elapsed time, and its light. */
export type Axis = {
  date: LocalDate
  from: Minutes
  to: Minutes
  sun: Sun
  /** Night ends, the sun rises, sets, night falls: minutes from the axis' start, not clipped to it. */
  light: readonly [number, number, number, number]
}

const FAR = 100_000

/** The axis of one local day between two hours of its clock, given in minutes. */
export function axisOf(
  date: LocalDate,
  hours: { from: number; to: number },
  place: { zone: string; latitude: number; longitude: number },
): Axis {
  const { zone, latitude, longitude } = place
  const [from, to] = [minutesAt(date, hours.from, zone), minutesAt(date, hours.to, zone)]
  const sun = sunTimes(date, latitude, longitude, zone)
  if (sun === 'always_up') return { date, from, to, sun, light: [-FAR, -FAR, FAR, FAR] }
  if (sun === 'always_down') return { date, from, to, sun, light: [FAR, FAR, FAR, FAR] }
  const [rise, set] = [toMinutes(sun.sunrise) - from, toMinutes(sun.sunset) - from]
  const twilight = legalTwilight(latitude)
  return { date, from, to, sun, light: [rise - twilight, rise, set, set + twilight] }
}

/** The part of a span that lies on an axis, in minutes from its start; null when none does. */
export function onAxis({ from, to }: Pick<Axis, 'from' | 'to'>, [start, end]: Span): Span | null {
  const [first, last] = [Math.max(start, from), Math.min(end, to)]
  return first < last ? [first - from, last - from] : null
}

/** Flights of each pilot on one local day, holds included. */
export function flightsByPilot(
  items: readonly BoardItem[],
  day: { from: Minutes; to: Minutes },
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { kind, pilotId, start } of items) {
    if (!pilotId || kind === 'absence' || start < day.from || start >= day.to) continue
    counts.set(pilotId, (counts.get(pilotId) ?? 0) + 1)
  }
  return counts
}
