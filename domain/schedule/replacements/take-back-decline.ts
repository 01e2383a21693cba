import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import type { Flag } from '@/db/schema/flags'
import { lockBooking } from '@/domain/bookings/bookings/queries/locks'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'

const DECLINED: Flag = 'pilot_declined'

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
  if (!booking.flags.includes(DECLINED)) return
  await club.tx
    .update(bookings)
    .set({ flags: sql`array_remove(${bookings.flags}, ${DECLINED})` })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await record(club, {
    event: 'booking.decline_taken_back',
    subjectId: bookingId,
    after: { pilotId: booking.pilotId },
  })
}
