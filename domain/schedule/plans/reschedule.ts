import type { Club } from '@/db/club'
import { type Flight, loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { lockForChange } from '@/domain/bookings/bookings/queries/locks'
import { occupy } from '@/domain/calendar/occupancy/occupy'
import { placesOf } from '@/domain/calendar/occupancy/rules'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { judgeChange } from './judge-change'
import { wallsAt } from './queries'
import { mayChange } from './rules'
import type { ChangedPlan, PlanChange } from './schema'
import { settleChange } from './settle-change'

/**
 * Moves a booking in time, lengthens it, gives it another aircraft or crew. Of an external one, customer, pilots, club and
 * shop are told old and new. Refuses `not_found`, `forbidden`, `booking_over`, `booking_changed` (somebody was there in
 * between), `beyond_limits`, `place_taken` (with what stands in the way). What stands already changes nothing. Returns the
 * flight as it was and as it is.
 */
export async function rescheduleBooking(
  club: Club,
  bookingId: string,
  plan: PlanChange,
  now = new Date(),
): Promise<{ before: Flight; after: Flight }> {
  const [locked] = await lockForChange(club, [bookingId], { to: [plan.startAt] })
  const before = locked && (await loadFlight(club, bookingId))
  if (!before) throw new Refusal('not_found')
  const { booking, activity } = before
  const { title = booking.title, memberId = booking.customerId } = plan
  const wanted = { ...plan, title, memberId: booking.external ? null : memberId }
  const actor = await must(club, (person) => mayChange(person, booking))
  if (booking.sequence !== plan.sequence) throw new Refusal('booking_changed')
  if (booking.state !== 'booked' || booking.endAt <= now) throw new Refusal('booking_over')
  if (stands(before, wanted)) return { before, after: before }
  const judged = await judgeChange(club, actor, before, wanted, { ignoring: [bookingId], now })
  const freed = await vacate(club, bookingId)
  const places = placesOf(activity, wanted)
  if (!(await occupy(club, { kind: 'booking', ref: bookingId, places, expiresAt: null, now }))) {
    throw new Refusal('place_taken', { walls: await wallsAt(club, places, bookingId, now) })
  }
  return { before, after: await settleChange(club, before, wanted, { ...judged, freed, now }) }
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
