import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { flightNow } from '@/domain/bookings/bookings/queries/flight'
import { tellMembers } from '@/domain/bookings/bookings/tell-members'
import { lockDays } from '@/domain/calendar/occupancy/lock-days'
import { occupy } from '@/domain/calendar/occupancy/occupy'
import { meetingOf, placesOf } from '@/domain/calendar/occupancy/rules'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { loadSituationOn } from '@/domain/slots/slots/queries/situation'
import { limitsPassed } from '@/domain/slots/slots/rules/judge'
import { offerLimits } from '@/domain/slots/slots/schema'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { knownPeople, loadActivity, loadAircraft, wallsAt } from './queries'
import { mayChange } from './rules'
import type { NewPlan } from './schema'

/**
 * Makes an internal booking: a lesson, a hire, work on an aircraft. For oneself, or for anybody with every booking. Returns
 * its id. Refuses `forbidden`, `not_found`, `beyond_limits` (with the limits), `place_taken` (with what stands in the way).
 */
export async function planBooking(club: Club, plan: NewPlan, now = new Date()): Promise<string> {
  const { activityId, aircraftId, pilotId, memberId, startAt, endAt, title } = plan
  const actor = await must(club, (person) =>
    mayChange(person, { external: false, pilotId, customerId: memberId }),
  )
  const [activity, aircraft, known] = await Promise.all([
    loadActivity(club, activityId),
    loadAircraft(club, aircraftId),
    knownPeople(club, plan),
  ])
  if (!activity || activity.external || !aircraft || !known.pilot || !known.member)
    throw new Refusal('not_found')
  const day = localDate(startAt, club.timeZone)
  await lockDays(club, [day])
  const { baseId } = aircraft
  const situation = await loadSituationOn(club, { activityId, baseId, day, now })
  if (!situation) throw new Refusal('not_found')
  const limits = limitsPassed(situation, plan, { party: null, lastDay: null }, offerLimits)
  const mayPass = plan.beyond && actor.rights.includes('bookings.all')
  if (limits.length > 0 && !mayPass) throw new Refusal('beyond_limits', { limits })
  const id = uuidv7()
  const places = placesOf(activity, plan)
  if (!(await occupy(club, { kind: 'booking', ref: id, places, expiresAt: null, now }))) {
    throw new Refusal('place_taken', { walls: await wallsAt(club, places, null, now) })
  }
  await club.tx.insert(bookings).values({
    clubId: club.id,
    id,
    external: false,
    title,
    activityId,
    baseId,
    aircraftId,
    pilotId,
    customerId: memberId,
    meetAt: meetingOf(activity, startAt),
    startAt,
    endAt,
    language: club.language,
  })
  const after = {
    start: startAt.toISOString(),
    end: endAt.toISOString(),
    aircraftId,
    pilotId,
    memberId,
    title,
  }
  await record(club, {
    event: 'booking.planned',
    subjectId: id,
    after: { ...after, ...(limits.length > 0 && { limits }) },
  })
  await tellMembers(club, await flightNow(club, id), { event: 'planned', now })
  return id
}
