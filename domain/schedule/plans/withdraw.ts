import type { Club } from '@/db/club'
import { callOff } from '@/domain/bookings/bookings/call-off'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { lockForChange } from '@/domain/bookings/bookings/queries/locks'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { mayChange } from './rules'
import type { couponFates, withdrawCauses } from './schema'

type Withdrawal = {
  sequence: number
  reason: string
  cause?: (typeof withdrawCauses)[number]
  fate?: (typeof couponFates)[number]
}

/**
 * Staff call a booking off, for a cause that stays with it. Of an external one everyone concerned is told, and its coupons are
 * good again: for three months at least, or as long as they were; the customer's letter says until when. Refuses `not_found`, `forbidden`, `booking_changed`, `booking_over`.
 */
export async function withdrawBooking(
  club: Club,
  bookingId: string,
  { sequence, reason, cause = 'other', fate = 'prolonged' }: Withdrawal,
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
  const by = cause === 'customer' ? 'customer' : 'club'
  await callOff(club, flight, { cause: by, why: cause, reason, prolonged: fate === 'prolonged', now })
}
