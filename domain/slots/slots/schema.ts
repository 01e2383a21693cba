import type { Closure, Minutes, Span, WeeklySpan } from '@/domain/calendar/hours/schema'
import type { Buffers } from '@/domain/calendar/occupancy/schema'
import { type LocalDate, minuteText } from '@/lib/time'

export type { Minutes, Span, WeeklySpan }

/** Those who fly. `weightsKg` one per passenger, or null: the club's standard weight for each. */
export type Party = { passengers: number; weightsKg: readonly number[] | null }

/** What is flown and how the club offers it (rules 3, 9, 10). */
export type Terms = Buffers & {
  kind: 'discovery' | 'initiation' | 'instruction' | 'hire' | 'maintenance'
  /** Whether it is booked with coupons, online and by partners. */
  offered: boolean
  zone: string
  latitude: number
  longitude: number
  durationMinutes: number
  /** At least 1. */
  stepMinutes: number
  noticeMinutes: number
  /** Last local day = today + horizonDays. */
  horizonDays: number
  openings: readonly WeeklySpan[]
  /** Local days, both included. */
  closures: readonly Closure[]
  /** Take-off not before sunrise + afterSunrise, landing not after sunset - beforeSunset (either may be negative, never past the legal twilight). Null: any hour. */
  daylight: { afterSunriseMinutes: number; beforeSunsetMinutes: number } | null
  /** External flights at most in one half of a local day (split at local noon), or null. */
  halfDayCap: number | null
  standardWeightKg: number
}

export type AircraftState = {
  id: string
  /** The club's own order, lowest first. */
  rank: number
  /** Pilot's included. */
  seats: number
  /** What people (pilot included) and bags may weigh for this activity, kg. */
  payloadKg: number
  seatLimitKg: number | null
  /** First instant at which a blocking validity has run out, or null. */
  validUntil: Minutes | null
  /** Sorted, disjoint. */
  busy: readonly Span[]
}

export type PilotState = {
  id: string
  rank: number
  /** 90 when unknown. */
  weightKg: number
  validUntil: Minutes | null
  /** Flights at most on one local day, or null. */
  dailyCap: number | null
  presences: readonly WeeklySpan[]
  duties: readonly Span[]
  /** Sorted, disjoint; absences included. */
  busy: readonly Span[]
  /** Flights (holds included) by local start day. */
  load: ReadonlyMap<LocalDate, number>
  /** Aircraft the pilot is qualified for, for this activity. */
  aircraft: ReadonlySet<string>
}

/** Half of a local day. */
export type HalfDay = `${LocalDate}/${'am' | 'pm'}`

/** Everything the decision depends on. */
export type Situation = {
  now: Minutes
  terms: Terms
  aircraft: readonly AircraftState[]
  pilots: readonly PilotState[]
  /** External flights (holds included) by half-day. */
  halfDayLoad: ReadonlyMap<HalfDay, number>
  /** When whoever is neither one of these aircraft nor one of these pilots is busy, by subject; sorted, disjoint. */
  others: ReadonlyMap<string, readonly Span[]>
}

export const limits = [
  'in_past',
  'no_pilot',
  'aircraft_not_open',
  'aircraft_papers',
  'pilot_not_qualified',
  'pilot_papers',
  'pilot_not_there',
  'pilot_cap',
  'too_heavy',
  'coupon_ended',
] as const

/** A limit that a flight passes: a refusal for most, a warning for those who see to every booking. */
export type Limit = (typeof limits)[number]

export const offerLimits = [
  'not_offered',
  'inside_notice',
  'beyond_horizon',
  'closed',
  'outside_openings',
  'off_step',
  'outside_daylight',
  'half_day_full',
] as const

/** A limit of what is offered online, which the desk does not know: staff book whenever they like. */
export type OfferLimit = (typeof offerLimits)[number]

declare module '@/lib/refusal' {
  interface RefusalFacts {
    beyond_limits: { limits: readonly (Limit | OfferLimit)[] }
  }
}

export type Slot = { date: LocalDate; start: Minutes; end: Minutes; meetAt: Minutes; vacancies: number }

export type Pair = { aircraftId: string; pilotId: string }

/** What stands behind a slot's id: it says what, where and when, never who flies it. */
export type SlotKey = { activity: string; icao: string; start: Minutes }

function stamp(start: Minutes): string {
  const text = minuteText(start)
  return `${text.slice(0, 4)}${text.slice(5, 7)}${text.slice(8, 13)}${text.slice(14)}Z`
}

/** `discovery-30.LFCL.20261205T0915Z`. */
export function slotId({ activity, icao, start }: SlotKey): string {
  return `${activity}.${icao}.${stamp(start)}`
}

/** The other way; null for anything that `slotId` does not make. */
export function parseSlotId(id: string): SlotKey | null {
  const match = /^([a-z0-9-]{1,40})\.([A-Z0-9]{2,8})\.(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)Z$/.exec(id)
  if (!match) return null
  const [, activity = '', icao = '', year, month, day, hour, minute] = match
  const start = Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute)) / 60_000
  const key = { activity, icao, start }
  return slotId(key) === id ? key : null
}
