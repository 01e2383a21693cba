import type { Club } from '@/db/club'
import { sendLinks } from '@/domain/bookings/send-links'
import { loadFlight } from '@/domain/flights/queries'
import { record } from '@/domain/journal/record'
import { personOf } from '@/domain/people/queries'
import { Refusal } from '@/lib/refusal'

/**
 * Staff send the customer of an external booking the link to it once more, to the booking's own address. Refuses `not_found`,
 * `forbidden`, `booking_over`.
 */
export async function resendLink(club: Club, bookingId: string, now = new Date()): Promise<void> {
  const [flight, actor] = await Promise.all([loadFlight(club, bookingId), personOf(club, club.actor.id)])
  const [coupon] = flight?.coupons ?? []
  if (!flight?.booking.external || !coupon) throw new Refusal('not_found')
  if (!actor?.rights.includes('bookings.all')) throw new Refusal('forbidden')
  if (flight.booking.state !== 'booked' || flight.booking.endAt <= now) throw new Refusal('booking_over')
  await sendLinks(club, coupon.reference, flight.booking.email)
  await record(club, { event: 'booking.links_sent', subjectId: bookingId })
}
