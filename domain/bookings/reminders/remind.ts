import { type ClubRef, inClub } from '@/db/club'
import { writeMail } from '@/domain/letters/letters/write-mail'
import { env } from '@/lib/env'
import { loadFlight } from '../bookings/queries/flight'
import { flightFacts } from '../bookings/rules/flight'

export type Reminder = { bookingId: string; when: 'two-days' | 'eve'; start: string }

/** Writes a reminder whose time has come, unless the booking was moved, cancelled or flown meanwhile. Once per start. */
export async function remind(ref: ClubRef, { bookingId, when, start }: Reminder): Promise<void> {
  await inClub(ref, { kind: 'system', id: 'remind' }, async (club) => {
    const flight = await loadFlight(club, bookingId)
    if (flight?.booking.state !== 'booked' || flight.booking.startAt.toISOString() !== start) return
    const facts = flightFacts(club, flight, flight.booking.language, {
      appUrl: env().APP_URL,
      secret: env().AUTH_SECRET,
    })
    const cause = `booking:${bookingId}:${start}:${when}`
    await writeMail(club, {
      cause,
      bookingId,
      to: flight.booking.email,
      payload: { template: 'booking-reminder', facts, when },
    })
  })
}
