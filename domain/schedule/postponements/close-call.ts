import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { lockBooking } from '@/domain/bookings/bookings/queries/locks'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'

/**
 * Nobody owes whoever booked a call any more, as the booking stands; in a word of staff, why. What happens to it later lists them
 * again. Refuses `forbidden`, `not_found`, `booking_changed`.
 */
export async function closeCall(
  club: Club,
  bookingId: string,
  { sequence, word }: { sequence: number; word: string },
): Promise<void> {
  await must(club, 'bookings.all')
  const booking = await lockBooking(club, bookingId)
  if (!booking?.external) throw new Refusal('not_found')
  if (booking.sequence !== sequence) throw new Refusal('booking_changed')
  await club.tx
    .update(bookings)
    .set({ recalledSequence: sequence, recalledWord: word })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await record(club, { event: 'booking.call_closed', subjectId: bookingId, after: { note: word } })
}
