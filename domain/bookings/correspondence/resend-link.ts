import type { Club } from '@/db/club'
import { record } from '@/domain/club/journal/record'
import { personOf } from '@/domain/doors/people/queries'
import { Refusal } from '@/lib/refusal'
import { sendLinks } from '../bookings/send-links'
import { loadFlight } from '../flights/queries'

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
