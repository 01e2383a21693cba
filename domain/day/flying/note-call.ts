import type { Club } from '@/db/club'
import { calls } from '@/db/schema/bookings'
import { lockBooking } from '@/domain/bookings/bookings/queries/locks'
import { record } from '@/domain/club/journal/record'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { dayRights } from './queries'

/**
 * Whoever booked was called by the one who acts; `answered` false: nobody picked up. It counts for the booking as it stands:
 * after a change they are to be told again. `sequence`: the booking as the caller saw it. Returns the call's id. Refuses
 * `not_found`, `forbidden`, `booking_changed`.
 */
export async function noteCall(
  club: Club,
  bookingId: string,
  answered: boolean,
  { sequence, now = new Date() }: { sequence?: number | undefined; now?: Date } = {},
): Promise<string> {
  const booking = await lockBooking(club, bookingId)
  if (!booking) throw new Refusal('not_found')
  await dayRights(club)
  if (sequence !== undefined && sequence !== booking.sequence) throw new Refusal('booking_changed')
  const id = uuidv7()
  await club.tx.insert(calls).values({
    clubId: club.id,
    id,
    bookingId,
    personId: club.actor.id,
    at: now,
    answered,
    sequence: booking.sequence,
  })
  await record(club, { event: 'booking.call_noted', subjectId: bookingId, after: { answered } })
  return id
}
