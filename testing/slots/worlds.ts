import fc from 'fast-check'
import type { Closure } from '@/domain/calendar/hours/schema'
import type {
  AircraftState,
  HalfDay,
  Minutes,
  Party,
  PilotState,
  Situation,
  Span,
  Terms,
  WeeklySpan,
} from '@/domain/slots/slots/schema'
import { dayNumber, firstShowing, shift, type Wall, wallAround } from './oracle'

/** A club around one day on which the clock may change, and somebody who wants to fly. */
export type World = { situation: Situation; party: Party; wall: Wall; days: string[]; midnight: Minutes }

const places = [
  { zone: 'Europe/Paris', latitude: 43.6, longitude: 1.5, dates: ['2026-03-29', '2026-10-25', '2026-07-14'] },
  { zone: 'America/St_Johns', latitude: 47.6, longitude: -52.7, dates: ['2026-03-08', '2026-11-01'] },
  { zone: 'Australia/Lord_Howe', latitude: -31.5, longitude: 159.1, dates: ['2026-04-05', '2026-10-04'] },
  { zone: 'Pacific/Noumea', latitude: -22.3, longitude: 166.5, dates: ['2026-03-29', '2026-10-25'] },
]
const planes = ['a', 'b', 'c']

const upTo = (max: number) => fc.integer({ min: 0, max })
const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })
const quarters = (max: number) => upTo(max).map((quarter) => quarter * 15)

const weekly: fc.Arbitrary<WeeklySpan> = fc
  .tuple(fc.constantFrom(6, 7, 7, 1, 2), quarters(90), fc.integer({ min: 1, max: 40 }))
  .map(([weekday, fromMinute, length]) => ({
    weekday,
    fromMinute,
    toMinute: Math.min(1440, fromMinute + length * 15),
  }))
const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 0, toMinute: 1440 }))

/** Whole days, or hours from one day to another; ends that lie before their beginning close nothing. */
const closure = (day: fc.Arbitrary<string>): fc.Arbitrary<Closure> =>
  fc.oneof(
    fc.record({ from: day, to: day }),
    fc.record({ from: day, to: day, fromMinute: quarters(95), toMinute: quarters(95).map((at) => at + 15) }),
  )

/** Sorted and disjoint, some touching, over four days. */
function spansFrom(midnight: Minutes, maxLength: number): fc.Arbitrary<Span[]> {
  return fc.array(fc.tuple(upTo(900), fc.integer({ min: 1, max: 400 })), { maxLength }).map((steps) => {
    let at = midnight
    return steps.map(([gap, length]): Span => {
      const from = at + gap
      at = from + length
      return [from, at]
    })
  })
}

function termsOf(place: (typeof places)[number], days: readonly string[]): fc.Arbitrary<Terms> {
  const day = fc.constantFrom(...days)
  return fc.record({
    kind: fc.constant('discovery' as const),
    offered: fc.constant(true),
    zone: fc.constant(place.zone),
    latitude: fc.constant(place.latitude),
    longitude: fc.constant(place.longitude),
    durationMinutes: fc.constantFrom(20, 30, 45, 90),
    meetingLeadMinutes: upTo(40),
    aircraftBeforeMinutes: upTo(15),
    aircraftAfterMinutes: upTo(15),
    pilotAfterMinutes: upTo(15),
    stepMinutes: fc.constantFrom(10, 30, 45, 60),
    noticeMinutes: fc.constantFrom(0, 0, 45, 1500),
    horizonDays: fc.constantFrom(5, 5, 1, 2),
    openings: fc.array(weekly, { minLength: 2, maxLength: 5 }),
    closures: fc.oneof(
      { weight: 4, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.tuple(closure(day)) },
    ),
    daylight: fc.option(
      fc.record({
        afterSunriseMinutes: fc.integer({ min: -40, max: 60 }),
        beforeSunsetMinutes: fc.integer({ min: -40, max: 60 }),
      }),
      { freq: 1 },
    ),
    halfDayCap: seldom(upTo(3)),
    standardWeightKg: fc.constant(80),
  })
}

function aircraftOf(id: string, midnight: Minutes): fc.Arbitrary<AircraftState> {
  return fc.record({
    id: fc.constant(id),
    rank: upTo(2),
    seats: fc.constantFrom(2, 4, 4),
    payloadKg: fc.constantFrom(180, 290, 385),
    seatLimitKg: seldom(fc.integer({ min: 75, max: 110 })),
    validUntil: seldom(upTo(4320).map((minutes) => midnight + minutes)),
    busy: spansFrom(midnight - 600, 8),
  })
}

function pilotOf(id: string, midnight: Minutes, days: readonly string[]): fc.Arbitrary<PilotState> {
  const loads = fc.array(fc.tuple(fc.constantFrom(...days), upTo(3)), { maxLength: 3 })
  return fc.record({
    id: fc.constant(id),
    rank: upTo(2),
    weightKg: fc.integer({ min: 60, max: 95 }),
    validUntil: seldom(upTo(4320).map((minutes) => midnight + minutes)),
    dailyCap: seldom(upTo(4)),
    presences: fc.oneof(fc.constant(always), fc.array(weekly, { minLength: 2, maxLength: 6 })),
    duties: spansFrom(midnight, 3),
    busy: spansFrom(midnight - 600, 8),
    load: loads.map((entries) => new Map(entries)),
    aircraft: fc.subarray(planes, { minLength: 1 }).map((ids) => new Set(ids)),
  })
}

function around(place: (typeof places)[number], date: string): fc.Arbitrary<World> {
  const days = [shift(date, -1), date, shift(date, 1)]
  const wall = wallAround(place.zone, date)
  const midnight = firstShowing(wall, dayNumber(shift(date, -1)))
  const halves = days.flatMap((day): HalfDay[] => [`${day}/am`, `${day}/pm`])
  const situation = fc.record({
    now: upTo(900).map((minutes) => midnight + minutes),
    terms: termsOf(place, days),
    aircraft: fc.tuple(...planes.map((id) => aircraftOf(id, midnight))),
    pilots: fc.tuple(...['p', 'q', 'r'].map((id) => pilotOf(id, midnight, days))),
    halfDayLoad: fc
      .array(fc.tuple(fc.constantFrom(...halves), upTo(2)), { maxLength: 4 })
      .map((loads) => new Map(loads)),
    others: fc.constant(new Map<string, Span[]>()),
  })
  const weights = fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 1, maxLength: 3 })
  const party = fc.oneof(
    weights.map((weightsKg): Party => ({ passengers: weightsKg.length, weightsKg })),
    fc.integer({ min: 1, max: 3 }).map((passengers): Party => ({ passengers, weightsKg: null })),
  )
  return fc.record({ situation, party }).map((made) => ({ ...made, wall, days, midnight }))
}

/** Clubs in four zones, around both clock changes. */
export const worlds: fc.Arbitrary<World> = fc.oneof(
  ...places.flatMap((place) => place.dates.map((date) => around(place, date))),
)
