import type { Actor, ClubRef } from '@/db/club'
import type { Party } from '@/domain/slots/slots/schema'
import type { MailPayload } from '@/emails/compose'
import { Refusal } from '@/lib/refusal'
import type { Flight } from '../queries/flight'
import type { Cancellation } from '../schema'
import { cutoffOf, flightFacts, type Links } from './flight'

/** Throws `booking_over` when the flight is over or called off, `past_cutoff` when it is too late for anyone but staff. */
export function refuseUnlessOpen(
  actor: Actor,
  { booking, external }: Pick<Flight, 'booking' | 'external'>,
  now: Date,
): void {
  if (booking.state !== 'booked' || booking.startAt <= now) throw new Refusal('booking_over')
  const staff = actor.kind === 'staff' || actor.kind === 'system'
  if (!staff && now > cutoffOf(booking.startAt, external.cutoffMinutes)) throw new Refusal('past_cutoff')
}

/** Those who fly, as they were weighed at booking; once weights are erased the standard ones count. */
export function partyOf({ passengers }: Pick<Flight, 'passengers'>): Party {
  const weights = passengers.map((passenger) => passenger.weightKg)
  const known = weights.filter((weight): weight is number => weight !== null)
  return { passengers: passengers.length, weightsKg: known.length === weights.length ? known : null }
}

/**
 * What the customer reads of a flight that was called off. Its link leads to the booking's own page, from which another slot
 * is one press away, with the same coupons; null while the club books nothing online.
 */
export function cancelledMail(
  club: ClubRef,
  flight: Flight,
  cancellation: Cancellation,
  links: Links,
): MailPayload {
  const facts = flightFacts(club, flight, flight.booking.language, links)
  const { cause, reason } = cancellation
  return {
    template: 'booking-cancelled',
    facts,
    cause,
    ...(cancellation.cause === 'weather' ? { weather: cancellation.weather } : {}),
    note: cause === 'customer' ? null : reason || null,
    coupons: flight.coupons.map(({ reference, releasedAt, expiresOn, voidAt }) => ({
      reference,
      again: releasedAt !== null && voidAt === null,
      until: expiresOn,
    })),
    bookUrl: flight.external.enabled ? facts.booking.manageUrl : null,
  }
}
