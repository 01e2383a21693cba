import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import type { Flag } from '@/db/schema/flags'
import { flightNow } from '@/domain/bookings/bookings/queries/flight'
import { lockBooking } from '@/domain/bookings/bookings/queries/locks'
import { flightFacts } from '@/domain/bookings/bookings/rules/flight'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { writeMail } from '@/domain/letters/letters/write-mail'
import { env } from '@/lib/env'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'

const DECLINED: Flag = 'pilot_declined'

/**
 * "Je ne peux pas assurer ce vol": the pilot of a booking says so, the booking stays and is flagged, the club is told;
 * whoever plans decides. Twice is once. Refuses `not_found`, `forbidden` (not its pilot), `booking_changed`, `booking_over`.
 */
export async function declineFlight(
  club: Club,
  bookingId: string,
  sequence: number,
  now = new Date(),
): Promise<void> {
  const booking = await lockBooking(club, bookingId)
  if (!booking) throw new Refusal('not_found')
  const pilot = await must(club, ({ id }) => id === booking.pilotId)
  if (booking.sequence !== sequence) throw new Refusal('booking_changed')
  if (booking.state !== 'booked' || booking.startAt <= now) throw new Refusal('booking_over')
  if (booking.flags.includes(DECLINED)) return
  await club.tx
    .update(bookings)
    .set({ flags: sql`array_append(${bookings.flags}, ${DECLINED})` })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await record(club, { event: 'booking.declined', subjectId: bookingId, after: { pilotId: pilot.id } })
  const flight = await flightNow(club, bookingId)
  if (!flight.settings.email) return
  const { APP_URL: appUrl, AUTH_SECRET: secret } = env()
  await writeMail(club, {
    cause: `booking:${bookingId}:declined:${uuidv7()}`,
    bookingId,
    to: flight.settings.email,
    payload: {
      template: 'pilot-declined',
      facts: flightFacts(club, flight, club.language, { appUrl, secret }),
      pilot: `${pilot.firstName} ${pilot.lastName}`,
      external: booking.external,
      deskUrl: `${appUrl}/${club.slug}/desk/replacements?booking=${bookingId}`,
    },
  })
}
