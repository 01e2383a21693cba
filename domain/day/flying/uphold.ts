import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { record } from '@/domain/club/journal/record'
import { lockFlight, refuseUnlessBooked } from './queries'
import type { Uphold } from './schema'

/**
 * The eve's decision: a flight will be flown, or is to be confirmed again. Tells nobody: whoever booked is called (`noteCall`).
 * Refuses `not_found`, `forbidden`, `booking_changed`, `booking_over`.
 */
export async function upholdFlight(
  club: Club,
  bookingId: string,
  { upheld, sequence }: Uphold,
  now = new Date(),
): Promise<void> {
  const { flight } = await lockFlight(club, bookingId)
  refuseUnlessBooked(flight, sequence)
  if ((flight.booking.upheldAt !== null) === upheld) return
  await club.tx
    .update(bookings)
    .set({ upheldAt: upheld ? now : null })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await record(club, { event: upheld ? 'booking.upheld' : 'booking.unconfirmed', subjectId: bookingId })
}
