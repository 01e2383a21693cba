import { minutesAt } from '@/domain/calendar/hours/rules'
import type { Closure } from '@/domain/calendar/hours/schema'
import type { OpenAircraft } from '@/domain/resources/fleet/queries/open'
import type { Duty, Presence, QualifiedPilot } from '@/domain/resources/pilots/queries/pilots'
import { UNKNOWN_PILOT_KG } from '@/domain/resources/pilots/rules'
import { type LocalDate, toMinutes } from '@/lib/time'
import type { HalfDay, Situation, Span, Terms, WeeklySpan } from '../schema'

/** What is flown, by whom, and how it is offered, as it is read. */
export type OfferRow = {
  terms: Omit<Terms, 'zone' | 'openings' | 'closures' | 'daylight'> & NonNullable<Terms['daylight']>
  openings: WeeklySpan[]
  closures: Closure[]
  fleet: OpenAircraft[]
  crew: QualifiedPilot[]
  presences: Presence[]
  duties: Duty[]
}

/** Who is busy when, flights by pilot and local day, external ones by half-day. */
export type Taken = {
  busy: Map<string, Span[]>
  byPilot: Map<string, Map<LocalDate, number>>
  byHalfDay: Map<HalfDay, number>
}

/** What and who fly bookings made with coupons, of what is read. */
export function openToCoupons({ fleet, crew, ...row }: OfferRow): OfferRow {
  const open = <One extends { external: boolean }>(all: readonly One[]) =>
    all.filter(({ external }) => external)
  return { ...row, fleet: open(fleet), crew: open(crew) }
}

/** The situation of a club where nobody is busy. A paper good on its last local day is bad from the next midnight. */
export function situationOf(
  { terms, openings, closures, fleet, crew, presences, duties }: OfferRow,
  zone: string,
  now: Date,
): Situation {
  const { afterSunriseMinutes, beforeSunsetMinutes, ...rest } = terms
  const daylight = { afterSunriseMinutes, beforeSunsetMinutes }
  const validUntil = (day: LocalDate | null) => (day ? minutesAt(day, 1440, zone) : null)
  return {
    now: toMinutes(now),
    terms: { ...rest, zone, openings, closures, daylight },
    aircraft: fleet.map(({ validOn, external: _, ...plane }) => ({
      ...plane,
      validUntil: validUntil(validOn),
      busy: [],
    })),
    pilots: crew.map(({ validOn, aircraft, weightKg, external: _, ...pilot }) => ({
      ...pilot,
      weightKg: weightKg ?? UNKNOWN_PILOT_KG,
      validUntil: validUntil(validOn),
      aircraft: new Set(aircraft),
      presences: presences.flatMap(([id, weekday, fromMinute, toMinute]) =>
        id === pilot.id ? [{ weekday, fromMinute, toMinute }] : [],
      ),
      duties: duties.flatMap(([id, start, end]) =>
        id === pilot.id ? [[Math.floor(start / 60), Math.floor(end / 60)] as const] : [],
      ),
      busy: [],
      load: new Map(),
    })),
    halfDayLoad: new Map(),
    others: new Map(),
  }
}

/** The same with what is taken. */
export function withTaken(situation: Situation, { busy, byPilot, byHalfDay }: Taken): Situation {
  return {
    ...situation,
    aircraft: situation.aircraft.map((plane) => ({ ...plane, busy: busy.get(plane.id) ?? [] })),
    pilots: situation.pilots.map((pilot) => ({
      ...pilot,
      busy: busy.get(pilot.id) ?? [],
      load: byPilot.get(pilot.id) ?? new Map(),
    })),
    halfDayLoad: byHalfDay,
    others: busy,
  }
}
