import type { Club } from '@/db/club'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { loadFlight } from './queries/flight'
import { sendLinks } from './send-links'

/**
 * Staff send the customer of an external booking the link to it once more, to the booking's own address. Refuses `not_found`,
 * `forbidden`, `booking_over`.
 */
export async function resendLink(club: Club, bookingId: string, now = new Date()): Promise<void> {
  const flight = await loadFlight(club, bookingId)
  const [coupon] = flight?.coupons ?? []
  if (!flight?.booking.external || !coupon) throw new Refusal('not_found')
  await must(club, 'bookings.all')
  if (flight.booking.state !== 'booked' || flight.booking.endAt <= now) throw new Refusal('booking_over')
  await sendLinks(club, coupon.reference, flight.booking.email)
  await record(club, { event: 'booking.links_sent', subjectId: bookingId })
}
