import type { Club } from '@/db/club'
import { Refusal } from '@/lib/refusal'
import { callOff } from './call-off'
import { loadFlight } from './queries/flight'
import { lockForChange } from './queries/locks'
import { refuseUnlessOpen } from './rules/bookings'

/**
 * Cancels an external booking in time: its place is free, its coupons are good again, everyone concerned is told.
 * Cancelling twice is cancelling once; a key acts for the customer. Refuses `not_found`, `booking_over`, `past_cutoff`.
 */
export async function cancelBooking(
  club: Club,
  bookingId: string,
  reason: string,
  now = new Date(),
): Promise<void> {
  const [locked] = await lockForChange(club, [bookingId], { coupons: true })
  const flight = locked && (await loadFlight(club, bookingId))
  if (!flight?.booking.external) throw new Refusal('not_found')
  if (flight.booking.state === 'cancelled') return
  refuseUnlessOpen(club.actor, flight, now)
  const cause = club.actor.kind === 'staff' || club.actor.kind === 'system' ? 'club' : 'customer'
  await callOff(club, flight, { cause, reason, prolonged: false, now })
}
