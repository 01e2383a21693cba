import type { Actor } from '@/db/club'
import type { Party } from '@/domain/slots/schema'
import { Refusal } from '@/lib/refusal'
import { addDays, instantOf, localDate } from '@/lib/time'
import type { Flight } from './queries'

/** Latest instant for a change by the customer, judged on the current start. */
export function cutoffOf(startAt: Date, cutoffMinutes: number): Date {
  return new Date(startAt.getTime() - cutoffMinutes * 60_000)
}

const MORNING = 8 * 60
const EVENING = 18 * 60
const TO_THINK_MS = 14 * 3_600_000

/**
 * When the two reminders leave: two days before at 8 h, early enough to use the cut-off it tells of (14 h before it at the
 * latest), and the evening before at 18 h. Both on the airfield's clock.
 */
export function reminderTimes(startAt: Date, cutoffAt: Date, zone: string): { twoDays: Date; eve: Date } {
  const day = localDate(startAt, zone)
  const morning = instantOf(addDays(day, -2), MORNING, zone)
  const inTime = new Date(cutoffAt.getTime() - TO_THINK_MS)
  return { twoDays: inTime < morning ? inTime : morning, eve: instantOf(addDays(day, -1), EVENING, zone) }
}

/** How the pilot appears to customers, as the club chose. */
export function pilotShown(
  pilot: { firstName: string; lastName: string } | null,
  shown: 'name' | 'first_name' | 'neither',
): string | null {
  if (!pilot || shown === 'neither') return null
  return shown === 'name' ? `${pilot.firstName} ${pilot.lastName}` : pilot.firstName
}

/** French majority: below it the parental authorisation is attached. */
const MAJORITY = 18

export function isMinor(age: number | null): boolean {
  return age !== null && age < MAJORITY
}

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
