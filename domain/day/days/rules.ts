import { legalTwilight, type Sun, sunTimes } from '@/domain/calendar/daylight/rules'
import { UNKNOWN_PILOT_KG } from '@/domain/resources/pilots/rules'
import { addDays, instantOf, isVisibleDay, type LocalDate, localDate } from '@/lib/time'
import type { DayFlight } from './schema'

const MINUTE = 60_000

/** The local day asked for, else `fallback`. */
export function dayAsked(asked: unknown, fallback: LocalDate): LocalDate {
  return isVisibleDay(asked) ? asked : fallback
}

/** The instants between which a local day lies. */
export function spanOfDay(day: LocalDate, zone: string): { from: Date; to: Date } {
  return { from: instantOf(day, 0, zone), to: instantOf(addDays(day, 1), 0, zone) }
}

/**
 * What is aboard against what may be (rule 8), in kg, pilot included; null where nothing is known of the passengers'
 * weights (an internal flight, or erased) or of the aircraft's payload.
 */
export function loadOf({
  passengers,
  pilot,
  aircraft,
}: DayFlight): { aboard: number; payload: number } | null {
  const weights = passengers.map(({ weightKg }) => weightKg)
  if (weights.length === 0 || aircraft.payloadKg === null || weights.some((weight) => weight === null)) {
    return null
  }
  const people = weights.reduce<number>((sum, weight) => sum + (weight ?? 0), 0)
  return { aboard: people + (pilot?.weightKg ?? UNKNOWN_PILOT_KG), payload: aircraft.payloadKg }
}

export type EveState = 'to_confirm' | 'upheld' | 'postponed' | 'over'

/** What the eve's list says of a flight. */
export function eveState({ state, upheldAt, postponedAt }: DayFlight): EveState {
  if (postponedAt) return 'postponed'
  if (state !== 'booked') return 'over'
  return upheldAt ? 'upheld' : 'to_confirm'
}

export function countEve(flights: readonly DayFlight[]): Record<EveState, number> {
  const count = { to_confirm: 0, upheld: 0, postponed: 0, over: 0 }
  for (const flight of flights) count[eveState(flight)] += 1
  return count
}

/** The call that tells whoever booked how the booking stands, or null. */
export const tellingCall = ({ calls }: Pick<DayFlight, 'calls'>) =>
  calls.find(({ answered, current }) => answered && current) ?? null

export type DaySun = { sunrise: Date; sunset: Date; night: Date } | null

/** Sunrise, sunset and the end of legal day at a base; null beyond the polar circles. */
export function sunOfDay(
  day: LocalDate,
  { latitude, longitude }: { latitude: number; longitude: number },
  zone: string,
): DaySun {
  const sun: Sun = sunTimes(day, latitude, longitude, zone)
  if (typeof sun === 'string') return null
  return { ...sun, night: new Date(sun.sunset.getTime() + legalTwilight(latitude) * MINUTE) }
}

/**
 * The instant of a typed clock (`10:04`, `10h04`) nearest to what was planned: a flight over midnight lands on the next day.
 * Undefined for nothing.
 */
export function clockNear(typed: string | undefined, planned: Date, zone: string): Date | undefined {
  const [, hours, minutes] = /^(\d{1,2})[:hH.](\d{2})$/.exec(typed ?? '') ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const day = localDate(planned, zone)
  const candidates = [-1, 0, 1].map((days) =>
    instantOf(addDays(day, days), Number(hours) * 60 + Number(minutes), zone),
  )
  const far = (instant: Date) => Math.abs(instant.getTime() - planned.getTime())
  return candidates.toSorted((a, b) => far(a) - far(b))[0]
}
