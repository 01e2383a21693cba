import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { lockBooking } from '@/domain/bookings/bookings/queries/locks'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'

/**
 * The pilot who had said no can come after all. Refuses `not_found`, `forbidden` (not its pilot), `booking_changed`,
 * `booking_over`.
 */
export async function takeBackDecline(
  club: Club,
  bookingId: string,
  sequence: number,
  now = new Date(),
): Promise<void> {
  const booking = await lockBooking(club, bookingId)
  if (!booking) throw new Refusal('not_found')
  if (booking.pilotId !== club.actor.id) throw new Refusal('forbidden')
  if (booking.sequence !== sequence) throw new Refusal('booking_changed')
  if (booking.state !== 'booked' || booking.startAt <= now) throw new Refusal('booking_over')
  if (!booking.flags.includes('pilot_declined')) return
  await club.tx
    .update(bookings)
    .set({ flags: sql`array_remove(${bookings.flags}, 'pilot_declined')` })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await record(club, {
    event: 'booking.decline_taken_back',
    subjectId: bookingId,
    after: { pilotId: booking.pilotId },
  })
}
