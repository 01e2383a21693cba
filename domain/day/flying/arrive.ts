import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import { lockFlight, refuseUnlessBooked } from './queries'
import { dayHasCome } from './rules'

/**
 * The passengers of a flight are there; `there` false: it was ticked by mistake. Refuses `not_found`, `forbidden`,
 * `booking_over`, `too_early` before the day of the flight.
 */
export async function arrive(club: Club, bookingId: string, there: boolean, now = new Date()): Promise<void> {
  const { flight } = await lockFlight(club, bookingId)
  const { booking } = flight
  refuseUnlessBooked(flight, undefined)
  if ((booking.arrivedAt !== null) === there) return
  if (there && !dayHasCome(booking.meetAt, now, club.timeZone)) throw new Refusal('too_early')
  await club.tx
    .update(bookings)
    .set({ arrivedAt: there ? now : null })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await record(club, { event: there ? 'booking.arrived' : 'booking.undone', subjectId: bookingId })
}
