import { coveredAt, merged, spansOn } from '@/domain/calendar/hours/rules'
import type { LocalDate } from '@/lib/time'
import type { AircraftState, Minutes, Party, PilotState, Terms } from '../schema'

// Rule 8, one function a condition. What can be offered asks them of many starts, what stands in the way of one flight of one.

/** True when this aircraft with this pilot may carry these people: seats, payload, and what one seat holds. */
export function carries(
  { standardWeightKg }: Pick<Terms, 'standardWeightKg'>,
  party: Party,
  { seats, seatLimitKg, payloadKg }: AircraftState,
  pilot: Pick<PilotState, 'weightKg'>,
): boolean {
  if (party.passengers > seats - 1) return false
  const weights = party.weightsKg ?? new Array<number>(party.passengers).fill(standardWeightKg)
  if (seatLimitKg !== null && weights.some((weight) => weight > seatLimitKg)) return false
  return weights.reduce((sum, weight) => sum + weight, pilot.weightKg) <= payloadKg
}

/** True when a pilot may fly an aircraft, for the activity in question. */
export function qualified(pilot: PilotState, aircraftId: string): boolean {
  return pilot.aircraft.has(aircraftId)
}

/** True when a blocking paper runs out before the flight has ended. */
export function ranOut({ validUntil }: { validUntil: Minutes | null }, end: Minutes): boolean {
  return validUntil !== null && validUntil < end
}

/** True when a pilot has all the flights of a local day that the club lets them fly. */
export function atCap({ dailyCap, load }: PilotState, date: LocalDate): boolean {
  return dailyCap !== null && (load.get(date) ?? 0) >= dailyCap
}

/** For each start (sorted), whether a pilot is there for the flight itself, by the habits of these local days or on duty. */
export function thereAt(
  pilot: PilotState,
  days: readonly LocalDate[],
  { zone }: Pick<Terms, 'zone'>,
  starts: readonly Minutes[],
  length: number,
): boolean[] {
  const habits = days.flatMap((date) => spansOn(pilot.presences, date, zone))
  return coveredAt(merged([...habits, ...pilot.duties]), starts, length)
}
