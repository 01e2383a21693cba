import type { Club, ClubRef } from '@/db/club'
import { type Flight, loadFlight } from '@/domain/bookings/bookings/queries/flight'
import type { Entry } from '@/domain/bookings/bookings/queries/listing'
import { cutoffOf, manageUrl } from '@/domain/bookings/bookings/rules/flight'
import { slotId } from '@/domain/slots/slots/schema'
import { env } from '@/lib/env'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { isoLocal, toMinutes } from '@/lib/time'

/** A booking as keys see it. No weight, no age. */
export function bookingAnswer(club: ClubRef, entry: Entry) {
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
    contact: {
      lastName: booking.lastName,
      firstName: booking.firstName,
      cellPhone: booking.cellPhone,
      email: booking.email,
      isPassenger: booking.isPassenger,
    },
    references: entry.references,
    manageUrl: manageUrl({ appUrl: env().APP_URL, secret: env().AUTH_SECRET }, club.slug, booking),
    cutoffAt: at(cutoffOf(booking.startAt, external.cutoffMinutes)),
    sequence: booking.sequence,
  }
}

function pilotAnswer({ pilot, external }: Entry) {
  if (!pilot || external.pilotShown === 'neither') return null
  const { firstName, lastName } = pilot
  return external.pilotShown === 'name' ? { firstName, lastName } : { firstName }
}

/** An external booking of the club. Refuses `not_found`. */
export async function flightAt(club: Club, id: string | undefined): Promise<Flight> {
  const flight = isUuid(id) ? await loadFlight(club, id) : null
  if (!flight?.booking.external) throw new Refusal('not_found')
  return flight
}

/** A booking as it stands in this transaction. */
export async function currentBooking(club: Club, id: string | undefined) {
  return answerOf(club, await flightAt(club, id))
}

/** The answer for a flight that was just loaded or made. */
export function answerOf(club: ClubRef, flight: Flight) {
  const references = flight.coupons.map(({ reference }) => reference)
  return bookingAnswer(club, { ...flight, passengers: flight.passengers.length, references })
}
