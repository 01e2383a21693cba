import type {
  AircraftState,
  Minutes,
  Party,
  PilotState,
  Situation,
  Span,
  Terms,
} from '@/domain/slots/slots/schema'
import { instantOf, isoLocal, toMinutes } from '@/lib/time'

const zone = 'Europe/Paris'
export const saturday = '2026-12-05'
export const sunday = '2026-12-06'
export const everyDay = (fromMinute: number, toMinute: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute, toMinute }))

/** `at('10:30')` is that time of the Saturday, `at('10:30', day)` of another day. */
export function at(time: string, date = saturday): Minutes {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return toMinutes(instantOf(date, hours * 60 + minutes, zone))
}

export const from = (start: string, end: string, date = saturday): Span => [at(start, date), at(end, date)]

export const offer: Terms = {
  kind: 'discovery',
  offered: true,
  zone,
  latitude: 43.5878,
  longitude: 1.4987,
  durationMinutes: 30,
  meetingLeadMinutes: 20,
  aircraftBeforeMinutes: 5,
  aircraftAfterMinutes: 10,
  pilotAfterMinutes: 10,
  stepMinutes: 60,
  noticeMinutes: 0,
  horizonDays: 70,
  openings: [{ weekday: 6, fromMinute: 600, toMinute: 840 }],
  closures: [],
  daylight: null,
  halfDayCap: null,
  standardWeightKg: 80,
}

export function aircraft(change: Partial<AircraftState> = {}): AircraftState {
  const plane = {
    id: 'F-GVAL',
    rank: 0,
    seats: 4,
    payloadKg: 285,
    seatLimitKg: null,
    validUntil: null,
    busy: [],
  }
  return { ...plane, ...change }
}

export function pilot(change: Partial<PilotState> = {}): PilotState {
  return {
    id: 'Claire',
    rank: 0,
    weightKg: 62,
    validUntil: null,
    dailyCap: null,
    presences: everyDay(0, 1440),
    duties: [],
    busy: [],
    load: new Map(),
    aircraft: new Set(['F-GVAL', 'F-HPTL']),
    ...change,
  }
}

type Change = { terms?: Partial<Terms>; aircraft?: AircraftState[]; pilots?: PilotState[]; now?: Minutes }

export function club(change: Change = {}, halfDayLoad: Situation['halfDayLoad'] = new Map()): Situation {
  return {
    now: change.now ?? at('9:00', '2026-12-01'),
    terms: { ...offer, ...change.terms },
    aircraft: change.aircraft ?? [aircraft()],
    pilots: change.pilots ?? [pilot()],
    halfDayLoad,
    others: new Map(),
  }
}

export const one: Party = { passengers: 1, weightsKg: null }
export const people = (...weightsKg: number[]): Party => ({ passengers: weightsKg.length, weightsKg })
export const clockOf = (start: Minutes, where = zone) =>
  isoLocal(new Date(start * 60_000), where).slice(11, 16)
