import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { record } from '@/domain/club/journal/record'
import { findOrCreateCustomer } from '@/domain/doors/customers/find-or-create'
import { writeMail } from '@/domain/letters/letters/write-mail'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/refusal'
import { flightNow } from './queries/flight'
import { lockBooking } from './queries/locks'
import { flightFacts } from './rules/flight'

/**
 * Corrects a mistyped address and sends the confirmation there. Links that went to the wrong one stop working, so the
 * booking's address changes too: read it again. Refuses `not_found`, `booking_over`, `rate_limited` past five corrections.
 */
export async function correctAddress(
  club: Club,
  bookingId: string,
  email: string,
  now = new Date(),
): Promise<void> {
  const booking = await lockBooking(club, bookingId)
  if (!booking?.external) throw new Refusal('not_found')
  if (booking.state !== 'booked' || booking.startAt <= now) throw new Refusal('booking_over')
  if (booking.email.toLowerCase() === email.toLowerCase()) return
  if (booking.linkVersion > 5) throw new Refusal('rate_limited')
  const { lastName, firstName, cellPhone, isPassenger, language } = booking
  const customerId = await findOrCreateCustomer(
    club,
    { lastName, firstName, cellPhone, isPassenger, email },
    language,
  )
  await club.tx
    .update(bookings)
    .set({ email, customerId, linkVersion: sql`${bookings.linkVersion} + 1` })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  const flight = await flightNow(club, bookingId)
  const facts = flightFacts(club, flight, language, { appUrl: env().APP_URL, secret: env().AUTH_SECRET })
  const cause = `booking:${bookingId}:${booking.sequence}:customer:${flight.booking.linkVersion}`
  await writeMail(club, { cause, bookingId, to: email, payload: { template: 'booking-confirmed', facts } })
  await record(club, { event: 'booking.address_corrected', subjectId: bookingId })
}
