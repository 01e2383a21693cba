import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { announce } from '@/domain/bookings/announce'
import { lockBooking } from '@/domain/bookings/queries'
import { partyOf } from '@/domain/bookings/rules'
import { couponTerms } from '@/domain/coupons/queries'
import { lastDayAccepted } from '@/domain/coupons/rules'
import { type Flight, flightNow, loadFlight } from '@/domain/flights/queries'
import { record } from '@/domain/journal/record'
import { fillGaps } from '@/domain/occupancy/fill-gaps'
import { lockDays } from '@/domain/occupancy/lock-days'
import { occupy } from '@/domain/occupancy/occupy'
import { vacate } from '@/domain/occupancy/vacate'
import { personOf } from '@/domain/people/queries'
import { Refusal } from '@/lib/refusal'
import { type LocalDate, localDate } from '@/lib/time'
import { flagsAt, knownPeople, loadAircraft, loadChoice, placesOfRef, wallsAt } from './queries'
import { limitsPassed, mayChange, placesOfPlan } from './rules'
import type { ChangedPlan } from './schema'

const ABOUT_PLACE = ['aircraft_unavailable', 'pilot_absent']

/**
 * Moves a booking in time, lengthens it, gives it another aircraft or crew. Of an external one, customer, pilots, club and
 * shop are told old and new. Refuses `not_found`, `forbidden`, `booking_over`, `booking_changed` (somebody was there in
 * between), `beyond_limits`, `place_taken` (with what stands in the way). What stands already changes nothing.
 */
export async function rescheduleBooking(
  club: Club,
  bookingId: string,
  plan: ChangedPlan,
  now = new Date(),
): Promise<void> {
  const locked = await lockBooking(club, bookingId)
  const before = locked && (await loadFlight(club, bookingId))
  if (!before) throw new Refusal('not_found')
  const actor = await personOf(club, club.actor.id)
  const { booking, activity } = before
  const wanted = { ...plan, memberId: booking.external ? null : plan.memberId }
  const after = { external: booking.external, pilotId: wanted.pilotId, customerId: wanted.memberId }
  if (!actor || !mayChange(actor, booking) || !mayChange(actor, after)) throw new Refusal('forbidden')
  if (booking.sequence !== plan.sequence) throw new Refusal('booking_changed')
  if (booking.state !== 'booked' || booking.endAt <= now) throw new Refusal('booking_over')
  if (stands(before, wanted)) return
  const [aircraft, known] = await Promise.all([
    loadAircraft(club, plan.aircraftId),
    knownPeople(club, wanted),
  ])
  if (!aircraft || !known.pilot || !known.member) throw new Refusal('not_found')
  if (booking.external && wanted.pilotId === null)
    throw new Refusal('beyond_limits', { limits: ['no_pilot'] })
  const day = localDate(plan.startAt, club.timeZone)
  await lockDays(club, [day, localDate(booking.startAt, club.timeZone)])
  const choice = await loadChoice(club, {
    activityId: activity.id,
    baseId: aircraft.baseId,
    day,
    ignoring: bookingId,
    now,
  })
  const party = booking.external ? partyOf(before) : null
  const limits = limitsPassed(choice, wanted, {
    kind: activity.kind,
    party,
    lastDay: await lastDayOf(club, before),
    now,
  })
  const mayPass = plan.beyond && actor.rights.includes('bookings.all')
  if (limits.length > 0 && !mayPass) throw new Refusal('beyond_limits', { limits })
  const freed = await placesOfRef(club, bookingId)
  await vacate(club, bookingId)
  const places = placesOfPlan(activity, wanted)
  if (!(await occupy(club, { kind: 'booking', ref: bookingId, places, expiresAt: null, now }))) {
    throw new Refusal('place_taken', { walls: await wallsAt(club, places, bookingId, now) })
  }
  await fillGaps(club, freed)
  const flags = [
    ...booking.flags.filter((flag) => !ABOUT_PLACE.includes(flag)),
    ...(await flagsAt(club, wanted)),
  ]
  await club.tx
    .update(bookings)
    .set({
      aircraftId: wanted.aircraftId,
      pilotId: wanted.pilotId,
      ...(booking.external ? {} : { customerId: wanted.memberId, title: wanted.title }),
      baseId: aircraft.baseId,
      meetAt: new Date(wanted.startAt.getTime() - activity.meetingLeadMinutes * 60_000),
      startAt: wanted.startAt,
      endAt: wanted.endAt,
      flags,
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  if (limits.length > 0)
    await record(club, { event: 'booking.beyond_limits', subjectId: bookingId, after: { limits } })
  await announce(club, await flightNow(club, bookingId), { event: 'moved', now, before })
}

function stands({ booking }: Flight, plan: Omit<ChangedPlan, 'sequence' | 'beyond'>): boolean {
  return (
    booking.startAt.getTime() === plan.startAt.getTime() &&
    booking.endAt.getTime() === plan.endAt.getTime() &&
    booking.aircraftId === plan.aircraftId &&
    booking.pilotId === plan.pilotId &&
    (booking.external || (booking.customerId === plan.memberId && booking.title === plan.title))
  )
}

/** The last local day on which the coupons of a booking are taken, or null. */
async function lastDayOf(club: Club, { booking, coupons }: Flight): Promise<LocalDate | null> {
  if (!booking.external) return null
  const { graceDays, expiryJudged } = await couponTerms(club)
  if (expiryJudged === 'booking') return null
  const ends = coupons.flatMap(({ expiresOn }) => lastDayAccepted(expiresOn, graceDays) ?? [])
  return ends.sort()[0] ?? null
}
