import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import type { Flight } from '@/domain/bookings/flights/queries'
import { merged } from '@/domain/calendar/hours/rules'
import type { Span } from '@/domain/calendar/hours/schema'
import { placesOf } from '@/domain/calendar/occupancy/rules'
import type { HitReason } from '@/domain/resources/unavailabilities/schema'
import { type LocalDate, toMinutes } from '@/lib/time'
import { type Choice, limitsPassed } from '../plans/rules'
import type { Crew, HitCause, HitChoice, Judged } from './schema'

const MOST = 12

export const hitsAircraft = (reason: HitReason) => reason.startsWith('aircraft')

/** Facts keep their subjects busy also where a booking took their place: that booking is what is to be replaced. */
export function withFacts(choice: Choice, facts: ReadonlyMap<string, readonly Span[]>): Choice {
  const busy = new Map(choice.busy)
  for (const [subject, spans] of facts) busy.set(subject, merged([...(busy.get(subject) ?? []), ...spans]))
  return { ...choice, busy }
}

/**
 * The crews that could fly a hit booking at its own time, as it is, by rules 8 to 11; the one that changes least first, then
 * the pilot least loaded that day, then the club's own order.
 */
export function fitCrews(choice: Choice, { plan, terms, judged, declined, memberFlies }: Judged): Crew[] {
  const free = (subjectId: string, crew: Crew) =>
    placesOf(terms, { ...plan, ...crew }).every(
      (place) =>
        place.subjectId !== subjectId || isFree(choice.busy.get(subjectId) ?? [], place.from, place.to),
    )
  const planes = choice.aircraft.filter(
    ({ id }) =>
      free(id, { aircraftId: id, pilotId: plan.pilotId }) &&
      (!memberFlies || maySelf(choice, plan.memberId, id)),
  )
  const pilots: (string | null)[] =
    plan.pilotId === null
      ? [null]
      : choice.pilots
          .map(({ id }) => id)
          .filter((id) => id !== declined && free(id, { aircraftId: plan.aircraftId, pilotId: id }))
  const rank = ranking(choice, plan)
  return planes
    .flatMap(({ id }) => pilots.map((pilotId) => ({ aircraftId: id, pilotId })))
    .filter((crew) => memberIsFree(choice, terms, { ...plan, ...crew }))
    .filter((crew) => limitsPassed(choice, { ...plan, ...crew }, judged).length === 0)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, MOST)
}

const isFree = (busy: readonly Span[], from: Date, to: Date) =>
  busy.every((span) => span[1] <= toMinutes(from) || toMinutes(to) <= span[0])

/** Who learns or hires must be free too: they may be away themselves. */
function memberIsFree(choice: Choice, terms: Judged['terms'], plan: Judged['plan']): boolean {
  return placesOf(terms, plan).every(
    ({ subjectId, from, to }) =>
      subjectId !== plan.memberId || isFree(choice.busy.get(subjectId) ?? [], from, to),
  )
}

/** A member who hires flies the aircraft: one that they are known not to be qualified on is none for them. */
function maySelf(choice: Choice, memberId: string | null, aircraftId: string): boolean {
  const self = choice.pilots.find(({ id }) => id === memberId)
  return !self || self.aircraft.has(aircraftId)
}

function ranking({ aircraft, pilots, day }: Choice, plan: Crew) {
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
export function judgedOf(flight: Flight, causes: readonly HitCause[], now: Date): Judged {
  const { booking, activity } = flight
  const { aircraftId, pilotId, startAt, endAt, external, customerId } = booking
  const declined = causes.some(({ reason }) => reason === 'pilot_declined')
  return {
    plan: { aircraftId, pilotId, memberId: external ? null : customerId, startAt, endAt },
    terms: activity,
    // The day is the booked one, which its coupons allowed.
    judged: { kind: activity.kind, party: external ? partyOf(flight) : null, lastDay: null, now },
    declined: declined ? pilotId : null,
    memberFlies: !external && pilotId === null,
  }
}

/** How many flights more each pilot with a cap may fly on the day. */
export function capsLeft({ pilots, day }: Choice): Map<string, number> {
  return new Map(
    pilots.flatMap(({ id, dailyCap, load }) =>
      dailyCap === null ? [] : [[id, dailyCap - (load.get(day) ?? 0)]],
    ),
  )
}
