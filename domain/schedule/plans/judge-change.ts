import type { Club } from '@/db/club'
import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { lastDayToFly } from '@/domain/coupons/coupons/rules'
import type { Person } from '@/domain/doors/people/schema'
import { loadSituationOn } from '@/domain/slots/slots/queries/situation'
import { limitsPassed } from '@/domain/slots/slots/rules/judge'
import { type Limit, offerLimits } from '@/domain/slots/slots/schema'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { knownPeople, loadAircraft } from './queries'
import { mayChange } from './rules'
import type { ChangedPlan } from './schema'

/**
 * Whether somebody may have a booking changed so, days locked; `ignoring` are the bookings that leave their places for it.
 * Gives the limits it passes. Refuses `forbidden`, `not_found`, `beyond_limits`.
 */
export async function judgeChange(
  club: Club,
  actor: Person,
  before: Flight,
  plan: Omit<ChangedPlan, 'sequence'>,
  { ignoring, now }: { ignoring: readonly string[]; now: Date },
): Promise<{ baseId: string; limits: Limit[] }> {
  const { booking, activity } = before
  const after = { external: booking.external, pilotId: plan.pilotId, customerId: plan.memberId }
  if (!mayChange(actor, booking) || !mayChange(actor, after)) throw new Refusal('forbidden')
  const [aircraft, known] = await Promise.all([loadAircraft(club, plan.aircraftId), knownPeople(club, plan)])
  if (!aircraft || !known.pilot || !known.member) throw new Refusal('not_found')
  if (booking.external && plan.pilotId === null) throw new Refusal('beyond_limits', { limits: ['no_pilot'] })
  const situation = await loadSituationOn(club, {
    activityId: activity.id,
    baseId: aircraft.baseId,
    day: localDate(plan.startAt, club.timeZone),
    ignoring,
    now,
  })
  if (!situation) throw new Refusal('not_found')
  const aboard = {
    party: booking.external ? partyOf(before) : null,
    lastDay: lastDayToFly(before.coupons, before.external),
  }
  const limits = limitsPassed(situation, plan, aboard, offerLimits)
  const mayPass = plan.beyond && actor.rights.includes('bookings.all')
  if (limits.length > 0 && !mayPass) throw new Refusal('beyond_limits', { limits })
  return { baseId: aircraft.baseId, limits }
}
