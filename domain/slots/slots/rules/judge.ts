import { daysAround } from '@/domain/calendar/hours/rules'
import type { Span } from '@/domain/calendar/hours/schema'
import { placesOf } from '@/domain/calendar/occupancy/rules'
import { fromMinutes, type LocalDate, localDate, toMinutes } from '@/lib/time'
import type { Limit, OfferLimit, Party, Situation } from '../schema'
import { atCap, carries, qualified, ranOut, thereAt } from './fit'
import { offerChecks } from './starts'

/** A flight as somebody wants it. `memberId`: who learns or hires. */
export type WantedFlight = {
  aircraftId: string
  pilotId: string | null
  memberId: string | null
  startAt: Date
  endAt: Date
}

/** Those aboard an external flight (null: an internal one), and the last day of the coupons that pay for it. */
export type Aboard = { party: Party | null; lastDay: LocalDate | null }

/**
 * The limits that a flight passes, but for those that whoever asks may pass: online and for partners none, at the desk
 * those of the offer, with every booking all of them. Nobody may book what is not free.
 */
export function limitsPassed<Allowed extends Limit | OfferLimit = never>(
  situation: Situation,
  flight: WantedFlight,
  aboard: Aboard,
  mayPass: readonly Allowed[] = [],
): Exclude<Limit | OfferLimit, Allowed>[] {
  const times = { start: toMinutes(flight.startAt), end: toMinutes(flight.endAt) }
  const checks = { ...fitChecks(situation, flight, aboard, times), ...offerChecks(situation, times) }
  const asked = (limit: Limit | OfferLimit): limit is Exclude<Limit | OfferLimit, Allowed> =>
    !(mayPass as readonly string[]).includes(limit)
  return (Object.keys(checks) as (Limit | OfferLimit)[]).filter(asked).filter((limit) => checks[limit]())
}

/** Rules 8 and 12: each limit with whether it is passed. Work on an aircraft needs neither papers nor a qualified pilot. */
function fitChecks(
  { now, terms, aircraft, pilots }: Situation,
  { aircraftId, pilotId }: WantedFlight,
  { party, lastDay }: Aboard,
  { start, end }: { start: number; end: number },
): Record<Limit, () => boolean> {
  const date = localDate(fromMinutes(start), terms.zone)
  const plane = aircraft.find(({ id }) => id === aircraftId)
  const pilot = pilots.find(({ id }) => id === pilotId)
  const flown = terms.kind !== 'maintenance'
  const isThere = () => pilot && thereAt(pilot, daysAround(date, terms.zone), terms, [start], end - start)[0]
  return {
    in_past: () => start < now,
    no_pilot: () => pilotId === null && flown && terms.kind !== 'hire',
    aircraft_not_open: () => flown && !plane,
    aircraft_papers: () => flown && plane !== undefined && ranOut(plane, end),
    pilot_not_qualified: () => pilotId !== null && flown && !(pilot && qualified(pilot, aircraftId)),
    pilot_papers: () => pilot !== undefined && ranOut(pilot, end),
    pilot_not_there: () => pilot !== undefined && !isThere(),
    pilot_cap: () => pilot !== undefined && atCap(pilot, date),
    too_heavy: () => party !== null && !!plane && !!pilot && !carries(terms, party, plane, pilot),
    coupon_ended: () => lastDay !== null && date > lastDay,
  }
}

/** True when nothing keeps the aircraft or anybody of the flight busy, buffers included (rule 9). */
export function isFree(situation: Situation, flight: WantedFlight): boolean {
  return placesOf(situation.terms, flight).every(({ subjectId, from, to }) =>
    busyOf(situation, subjectId).every((span) => span[1] <= toMinutes(from) || toMinutes(to) <= span[0]),
  )
}

function busyOf({ aircraft, pilots, others }: Situation, id: string): readonly Span[] {
  const known = aircraft.find((plane) => plane.id === id) ?? pilots.find((pilot) => pilot.id === id)
  return known?.busy ?? others.get(id) ?? []
}
