import { minutesAt } from '@/domain/calendar/hours/rules'
import { QUARTER } from '@/domain/calendar/hours/schema'
import {
  type CouponFacts,
  type CouponTerms,
  lastDayAccepted,
  lastDayToFly,
} from '@/domain/coupons/coupons/rules'
import { type Aboard, isFree, limitsPassed } from '@/domain/slots/slots/rules/judge'
import { startsOn } from '@/domain/slots/slots/rules/starts'
import { limits, type Minutes, offerLimits, type Situation } from '@/domain/slots/slots/schema'
import { fromMinutes, type LocalDate, localDate } from '@/lib/time'
import type { CallerStart } from './schema'

/** Hours of a local day that a caller is told: nobody is called to the airfield at night. */
const [FIRST, LAST] = [6 * 60, 22 * 60]

/**
 * Every start of a local day at which somebody and something is free (rule 9, never passed), by time: with the crew that passes
 * the fewest limits, then the least loaded, then the club's own order. Online starts, and quarters of an hour.
 */
export function startsForCaller(situation: Situation, aboard: Aboard, day: LocalDate): CallerStart[] {
  const { terms, now } = situation
  const online = startsOn(terms, [day], now).map(({ start }) => start)
  const [first, last] = [minutesAt(day, FIRST, terms.zone), minutesAt(day, LAST, terms.zone)]
  const quarters = Array.from({ length: (last - first) / QUARTER }, (_, place) => first + place * QUARTER)
  return [...new Set([...online, ...quarters])]
    .filter((start) => start >= now)
    .sort((a, b) => a - b)
    .flatMap((start) => bestAt(situation, aboard, start) ?? [])
}

function bestAt(situation: Situation, aboard: Aboard, start: Minutes): CallerStart | null {
  const { terms, aircraft, pilots } = situation
  const times = { startAt: fromMinutes(start), endAt: fromMinutes(start + terms.durationMinutes) }
  const pairs = pilots
    .flatMap((pilot) => aircraft.map((plane) => ({ pilot, plane })))
    .map(({ pilot, plane }) => ({
      pilot,
      plane,
      flight: { ...times, aircraftId: plane.id, pilotId: pilot.id, memberId: null },
    }))
    .filter(({ flight }) => isFree(situation, flight))
  const [any] = pairs
  if (!any) return null
  // Those of the offer are the same for every crew.
  const offered = limitsPassed(situation, any.flight, aboard, limits)
  const day = localDate(times.startAt, terms.zone)
  const judged = pairs.map(({ pilot, plane, flight }) => ({
    start,
    aircraftId: plane.id,
    pilotId: pilot.id,
    limits: [...limitsPassed(situation, flight, aboard, offerLimits), ...offered],
    order: [pilot.load.get(day) ?? 0, pilot.rank, plane.rank],
  }))
  const [best] = judged.sort((a, b) => a.limits.length - b.limits.length || compare(a.order, b.order))
  if (!best) return null
  const { order: _, ...found } = best
  return found
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((value, place) => value - (b[place] ?? 0)).find((apart) => apart !== 0) ?? 0
}

/** The last local day on which these coupons may fly without a word: a day gone by, where one of them has ended, however it is judged. */
export function lastDayFor(
  coupons: readonly Pick<CouponFacts, 'expiresOn'>[],
  terms: CouponTerms,
  today: LocalDate,
): LocalDate | null {
  const ends = coupons.flatMap(({ expiresOn }) => lastDayAccepted(expiresOn, terms.graceDays) ?? [])
  const over = ends.filter((end) => end < today).sort()
  return over[0] ?? lastDayToFly(coupons, terms)
}
