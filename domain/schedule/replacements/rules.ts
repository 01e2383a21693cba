import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { merged } from '@/domain/calendar/hours/rules'
import type { Span } from '@/domain/calendar/hours/schema'
import { placesOf } from '@/domain/calendar/occupancy/rules'
import type { HitReason } from '@/domain/resources/unavailabilities/schema'
import { qualified } from '@/domain/slots/slots/rules/fit'
import { isFree, limitsPassed } from '@/domain/slots/slots/rules/judge'
import { offerLimits, type Situation } from '@/domain/slots/slots/schema'
import { type LocalDate, localDate } from '@/lib/time'
import type { Crew, HitCause, HitChoice, Judged } from './schema'

const MOST = 12

export const hitsAircraft = (reason: HitReason) => reason.startsWith('aircraft')

/** Facts keep their subjects busy also where a booking took their place: that booking is what is to be replaced. */
export function withFacts(situation: Situation, facts: ReadonlyMap<string, readonly Span[]>): Situation {
  const busier = (busy: readonly Span[], id: string) => merged([...busy, ...(facts.get(id) ?? [])])
  const others = new Map(situation.others)
  for (const id of facts.keys()) others.set(id, busier(others.get(id) ?? [], id))
  return {
    ...situation,
    aircraft: situation.aircraft.map((plane) => ({ ...plane, busy: busier(plane.busy, plane.id) })),
    pilots: situation.pilots.map((pilot) => ({ ...pilot, busy: busier(pilot.busy, pilot.id) })),
    others,
  }
}

/**
 * The crews that could fly a hit booking at its own time, as it is, by rules 8 to 11; the one that changes least first, then
 * the pilot least loaded that day, then the club's own order.
 */
export function fitCrews(situation: Situation, { plan, aboard, declined, memberFlies }: Judged): Crew[] {
  const planes = situation.aircraft.filter(({ id }) => !memberFlies || maySelf(situation, plan.memberId, id))
  const pilots =
    plan.pilotId === null ? [null] : situation.pilots.map(({ id }) => id).filter((id) => id !== declined)
  const rank = ranking(situation, plan)
  return planes
    .flatMap(({ id }) => pilots.map((pilotId) => ({ aircraftId: id, pilotId })))
    .filter((crew) => isFree(situation, { ...plan, ...crew }))
    .filter((crew) => limitsPassed(situation, { ...plan, ...crew }, aboard, offerLimits).length === 0)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
}

/** A member who hires flies the aircraft: one that they are known not to be qualified on is none for them. */
function maySelf({ pilots }: Situation, memberId: string | null, aircraftId: string): boolean {
  const self = pilots.find(({ id }) => id === memberId)
  return !self || qualified(self, aircraftId)
}

function ranking({ aircraft, pilots, terms }: Situation, plan: Judged['plan']) {
  const day = localDate(plan.startAt, terms.zone)
  const plane = new Map(aircraft.toSorted((a, b) => a.rank - b.rank).map(({ id }, place) => [id, place]))
  const pilot = new Map(
    pilots
      .toSorted((a, b) => (a.load.get(day) ?? 0) - (b.load.get(day) ?? 0) || a.rank - b.rank)
      .map(({ id }, place) => [id, place]),
  )
  return ({ aircraftId, pilotId }: Crew) => {
    const [otherPlane, otherPilot] = [aircraftId !== plan.aircraftId, pilotId !== plan.pilotId]
    const changes = Number(otherPlane) + Number(otherPilot)
    const [planePlace, pilotPlace] = [plane.get(aircraftId) ?? 0, pilot.get(pilotId ?? '') ?? 0]
    return changes * 1e6 + (otherPilot ? pilotPlace * 1e3 : 0) + (otherPlane ? planePlace : 0)
  }
}

/** A hit to find a crew for. `day`: the local day on which it starts, `caps`: flights still possible on it, by pilot. */
type Open = {
  bookingId: string
  day: LocalDate
  judged: Judged
  crews: readonly Crew[]
  caps: ReadonlyMap<string, number>
}

/**
 * A choice for each hit that can be made together with all the others: those with the fewest ways out first, never the same
 * aircraft or pilot twice, no pilot over the cap of a local day. Nothing fit: left as it is.
 */
export function proposed(hits: readonly Open[]): Map<string, HitChoice> {
  const taken: { subjectId: string; from: Date; to: Date }[] = []
  const given = new Map<string, number>()
  const choices = new Map<string, HitChoice>()
  const hardestFirst = hits.toSorted((a, b) => a.crews.length - b.crews.length)
  for (const { bookingId, day, judged, crews, caps } of hardestFirst) {
    const crew = crews.find(({ aircraftId, pilotId }) => {
      const places = placesOf(judged.terms, { ...judged.plan, aircraftId, pilotId })
      const apart = places.every((place) =>
        taken.every(
          (other) => other.subjectId !== place.subjectId || other.to <= place.from || place.to <= other.from,
        ),
      )
      const left = pilotId === null ? 1 : (caps.get(pilotId) ?? Number.POSITIVE_INFINITY)
      return apart && (given.get(`${day}/${pilotId}`) ?? 0) < left
    })
    choices.set(bookingId, crew ?? 'leave')
    if (!crew) continue
    taken.push(...placesOf(judged.terms, { ...judged.plan, ...crew }))
    if (crew.pilotId !== judged.plan.pilotId)
      given.set(`${day}/${crew.pilotId}`, (given.get(`${day}/${crew.pilotId}`) ?? 0) + 1)
  }
  return choices
}

/** A hit booking as its replacements are judged: at its own time, with the people who were weighed when it was booked. */
export function judgedOf(flight: Flight, causes: readonly HitCause[]): Judged {
  const { booking, activity } = flight
  const { aircraftId, pilotId, startAt, endAt, external, customerId } = booking
  const declined = causes.some(({ reason }) => reason === 'pilot_declined')
  return {
    plan: { aircraftId, pilotId, memberId: external ? null : customerId, startAt, endAt },
    terms: activity,
    // The day is the booked one, which its coupons allowed.
    aboard: { party: external ? partyOf(flight) : null, lastDay: null },
    declined: declined ? pilotId : null,
    memberFlies: !external && pilotId === null,
  }
}

/** How many flights more each pilot with a cap may fly on a local day. */
export function capsLeft({ pilots }: Situation, day: LocalDate): Map<string, number> {
  return new Map(
    pilots.flatMap(({ id, dailyCap, load }) =>
      dailyCap === null ? [] : [[id, dailyCap - (load.get(day) ?? 0)]],
    ),
  )
}
