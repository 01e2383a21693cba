import type { Club } from '@/db/club'
import { callOff } from '@/domain/bookings/bookings/call-off'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { lockForChange } from '@/domain/bookings/bookings/queries/locks'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { mayChange } from './rules'

/**
 * Staff call a booking off. Of an external one everyone concerned is told, and its coupons are good again for three months at
 * least. Refuses `not_found`, `forbidden`, `booking_changed`, `booking_over`.
 */
export async function withdrawBooking(
  club: Club,
  bookingId: string,
  { sequence, reason }: { sequence: number; reason: string },
  now = new Date(),
): Promise<void> {
  const [locked] = await lockForChange(club, [bookingId], { coupons: true })
  const flight = locked && (await loadFlight(club, bookingId))
  if (!flight) throw new Refusal('not_found')
  const { booking } = flight
  await must(club, (actor) => mayChange(actor, booking))
  if (booking.state === 'cancelled') return
  if (booking.sequence !== sequence) throw new Refusal('booking_changed')
  const over = (booking.external ? booking.startAt : booking.endAt) <= now
  if (booking.state !== 'booked' || over) throw new Refusal('booking_over')
  await callOff(club, flight, { cause: 'club', reason, prolonged: true, now })
}
