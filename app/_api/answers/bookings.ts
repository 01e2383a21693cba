import type { Club, ClubRef, Key } from '@/db/club'
import { bookedBy } from '@/domain/bookings/bookings/queries/booked-by'
import { type Flight, loadFlight } from '@/domain/bookings/bookings/queries/flight'
import type { Entry } from '@/domain/bookings/bookings/queries/listing'
import { cutoffOf, manageUrl } from '@/domain/bookings/bookings/rules/flight'
import { slotId } from '@/domain/slots/slots/schema'
import { env } from '@/lib/env'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { isoLocal, toMinutes } from '@/lib/time'

/** A booking as keys see it, with the customer's address and link for one that books (`books`). No weight, no age. */
export function bookingAnswer(club: ClubRef, entry: Entry, books: boolean) {
  const { booking, activity, base, aircraft, external } = entry
  const at = (instant: Date) => isoLocal(instant, club.timeZone)
  return {
    id: booking.id,
    state: booking.state,
    activity: activity.code,
    base: base.icao,
    slot: slotId({ activity: activity.code, icao: base.icao, start: toMinutes(booking.startAt) }),
    start: at(booking.startAt),
    end: at(booking.endAt),
    meetAt: at(booking.meetAt),
    timeZone: club.timeZone,
    resource: aircraft.registration,
    resourceType: aircraft.type,
    pilot: pilotAnswer(entry),
    passengers: entry.passengers,
    ...(books && customerOf(club, booking)),
    references: entry.references,
    cutoffAt: at(cutoffOf(booking.startAt, external.cutoffMinutes)),
    sequence: booking.sequence,
  }
}

function customerOf(club: ClubRef, booking: Entry['booking']) {
  const { lastName, firstName, cellPhone, email, isPassenger } = booking
  return {
    contact: { lastName, firstName, cellPhone, email, isPassenger },
    manageUrl: manageUrl({ appUrl: env().APP_URL, secret: env().AUTH_SECRET }, club.slug, booking),
  }
}

function pilotAnswer({ pilot, external }: Entry) {
  if (!pilot || external.pilotShown === 'neither') return null
  const { firstName, lastName } = pilot
  return external.pilotShown === 'name' ? { firstName, lastName } : { firstName }
}

/** An external booking of the club, for this key. Refuses `not_found`, also for one that is none of its business. */
export async function flightAt(club: Club, key: Key, id: string | undefined): Promise<Flight> {
  const flight = isUuid(id) ? await loadFlight(club, id) : null
  if (!flight?.booking.external || (key.own && !(await bookedBy(club, flight.booking.id, key.id))))
    throw new Refusal('not_found')
  return flight
}

/** A booking as it stands in this transaction. */
export async function currentBooking(club: Club, key: Key, id: string | undefined) {
  return answerOf(club, await flightAt(club, key, id), key.scopes.includes('bookings:write'))
}

/** The answer for a flight that was just loaded or made. */
export function answerOf(club: ClubRef, flight: Flight, books = true) {
  const references = flight.coupons.map(({ reference }) => reference)
  return bookingAnswer(club, { ...flight, passengers: flight.passengers.length, references }, books)
}
