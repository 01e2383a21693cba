import type { Actor } from '@/db/club'
import type { Flight } from '@/domain/flights/queries'
import { cutoffOf } from '@/domain/flights/rules'
import type { Party } from '@/domain/slots/schema'
import { Refusal } from '@/lib/refusal'

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
