import { getTimes } from 'suncalc'
import type {
  Minutes,
  Pair,
  Party,
  Situation,
  Slot,
  Span,
  Terms,
  WeeklySpan,
} from '@/domain/slots/slots/schema'

// A second opinion on what is free, which shares no code with the rules: it reads the clock from Intl, counts minutes one by
// one and tries every set of pairs.

const DAY = 1440

/** What the clock of a zone shows at each minute around a date, as if that were UTC. */
export type Wall = { from: Minutes; shown: Minutes[]; first: Map<Minutes, Minutes> }
const walls = new Map<string, Wall>()
export const dayNumber = (date: string) => Date.parse(`${date}T00:00Z`) / 60_000
const dateOf = (shown: Minutes) => new Date(shown * 60_000).toISOString().slice(0, 10)
export const shift = (date: string, days: number) => dateOf(dayNumber(date) + days * DAY)

export function wallAround(zone: string, date: string): Wall {
  const key = `${zone} ${date}`
  const known = walls.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  const from = dayNumber(date) - 3 * DAY
  const read = (minute: Minutes) =>
    Date.parse(`${format.format(minute * 60_000).replace(' ', 'T')}Z`) / 60_000
  const shown = Array.from({ length: 6 * DAY }, (_, index) => read(from + index))
  const first = new Map<Minutes, Minutes>()
  shown.forEach((minute, index) => {
    if (!first.has(minute)) first.set(minute, from + index)
  })
  const wall = { from, shown, first }
  walls.set(key, wall)
  return wall
}

/** First minute at which the clock shows it; a time that the clock skips is as much later as the clock went. */
export function firstShowing({ shown, first }: Wall, target: Minutes): Minutes {
  const found = first.get(target)
  if (found !== undefined) return found
  const after = shown.findIndex((minute) => minute > target)
  const skipped = (shown[after] ?? 0) - (shown[after - 1] ?? 0) - 1
  return first.get(target + skipped) ?? Number.NaN
}

function hoursOn(wall: Wall, date: string, weekly: readonly WeeklySpan[]): Span[] {
  const weekday = new Date(`${date}T00:00Z`).getUTCDay() || 7
  return weekly
    .filter((span) => span.weekday === weekday)
    .map((span) => [
      firstShowing(wall, dayNumber(date) + span.fromMinute),
      firstShowing(wall, dayNumber(date) + span.toMinute),
    ])
}

const every = (from: Minutes, to: Minutes, holds: (minute: Minutes) => boolean) => {
  for (let minute = from; minute < to; minute++) if (!holds(minute)) return false
  return true
}
const within = (spans: readonly Span[], minute: Minutes) =>
  spans.some(([from, to]) => from <= minute && minute < to)

function lightAround(terms: Terms, date: string): Span[] {
  const { latitude, longitude, daylight } = terms
  const law = Math.abs(latitude) < 30 ? 15 : 30
  return [-2, -1, 0, 1, 2].map((days): Span => {
    const { sunrise, sunset } = getTimes(new Date(`${shift(date, days)}T12:00Z`), latitude, longitude)
    const rise = Math.ceil(Number(sunrise) / 60_000)
    const set = Math.floor(Number(sunset) / 60_000)
    const { afterSunriseMinutes: after = 0, beforeSunsetMinutes: before = 0 } = daylight ?? {}
    return [Math.max(rise - law, rise + after), Math.min(set + law, set - before)]
  })
}

function mostPairs(pairs: readonly Pair[]): number {
  const [first, ...rest] = pairs
  if (!first) return 0
  const others = rest.filter((pair) => pair.pilotId !== first.pilotId && pair.aircraftId !== first.aircraftId)
  return Math.max(mostPairs(rest), 1 + mostPairs(others))
}

function vacanciesAt(
  { terms, aircraft, pilots, halfDayLoad }: Situation,
  party: Party,
  wall: Wall,
  start: Minutes,
) {
  const end = start + terms.durationMinutes
  const shown = wall.shown[start - wall.from] ?? 0
  const date = dateOf(shown)
  const nearby = [-1, 0, 1].map((days) => shift(date, days))
  const weights = party.weightsKg ?? Array.from({ length: party.passengers }, () => terms.standardWeightKg)
  const pairs = pilots.flatMap((pilot) => {
    const here = [...pilot.duties, ...nearby.flatMap((day) => hoursOn(wall, day, pilot.presences))]
    const ready =
      (pilot.validUntil ?? end) >= end &&
      (pilot.dailyCap ?? Infinity) > (pilot.load.get(date) ?? 0) &&
      every(start, end, (minute) => within(here, minute)) &&
      every(start - terms.meetingLeadMinutes, end + terms.pilotAfterMinutes, (m) => !within(pilot.busy, m))
    const flies = (plane: Situation['aircraft'][number]) =>
      pilot.aircraft.has(plane.id) &&
      (plane.validUntil ?? end) >= end &&
      party.passengers + 1 <= plane.seats &&
      weights.every((weight) => weight <= (plane.seatLimitKg ?? Infinity)) &&
      weights.reduce((sum, weight) => sum + weight) + pilot.weightKg <= plane.payloadKg &&
      every(
        start - terms.aircraftBeforeMinutes,
        end + terms.aircraftAfterMinutes,
        (m) => !within(plane.busy, m),
      )
    return ready ? aircraft.filter(flies).map((plane) => ({ pilotId: pilot.id, aircraftId: plane.id })) : []
  })
  const noon = firstShowing(wall, dayNumber(date) + DAY / 2)
  const flown = halfDayLoad.get(`${date}/${start < noon ? 'am' : 'pm'}`) ?? 0
  return Math.min(mostPairs(pairs), Math.max(0, (terms.halfDayCap ?? Infinity) - flown))
}

/** Whether a minute of the flight lies in closed hours, whose ends are what the wall's clock first shows. */
function isClosed({ closures }: Situation['terms'], wall: Wall, start: number, end: number): boolean {
  return closures.some(({ from, to, fromMinute = 0, toMinute = DAY }) => {
    const first = firstShowing(wall, dayNumber(from) + fromMinute)
    const last = firstShowing(wall, dayNumber(to) + toMinute)
    return Array.from({ length: end - start }, (_, index) => start + index).some(
      (minute) => first <= minute && minute < last,
    )
  })
}

/** The open slots, found by looking at every minute. */
export function oracle(situation: Situation, party: Party, wall: Wall, days: readonly string[]): Slot[] {
  const { terms, now } = situation
  const today = dateOf(wall.shown[now - wall.from] ?? 0)
  return days.flatMap((date) => {
    const openings = hoursOn(wall, date, terms.openings)
    if (date > shift(today, terms.horizonDays)) return []
    const light = lightAround(terms, date)
    return wall.shown.flatMap((shown, index) => {
      const start = wall.from + index
      const end = start + terms.durationMinutes
      if (isClosed(terms, wall, start, end)) return []
      if (Math.floor(shown / DAY) * DAY !== dayNumber(date) || start < now + terms.noticeMinutes) return []
      if (
        !openings.some(([from, to]) => from <= start && end <= to && (start - from) % terms.stepMinutes === 0)
      )
        return []
      if (terms.daylight && !every(start, end, (minute) => within(light, minute))) return []
      const vacancies = vacanciesAt(situation, party, wall, start)
      return vacancies > 0 ? [{ date, start, end, meetAt: start - terms.meetingLeadMinutes, vacancies }] : []
    })
  })
}
