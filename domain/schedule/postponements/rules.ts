import type { VisitChoice } from '@/db/schema/visits'
import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import { postponedExpiry } from '@/domain/coupons/coupons/rules'
import type { LocalDate } from '@/lib/time'
import { localDate } from '@/lib/time'
import type { Hit, Skipped } from './schema'

type Locked = Pick<Flight['booking'], 'id' | 'state' | 'sequence' | 'startAt' | 'tookOffAt'>

/**
 * Why a flight cannot be postponed, or null: somebody changed it since (`sequence`), it was called off, or it is over. A
 * flight of today that has not taken off may still be, however late it is.
 */
export function whyNot(
  booking: Locked | undefined,
  sequence: number,
  { now, zone }: { now: Date; zone: string },
): Skipped['why'] | null {
  if (!booking) return 'gone'
  if (booking.state === 'cancelled') return 'cancelled'
  if (booking.state !== 'booked' || booking.tookOffAt) return 'over'
  if (localDate(booking.startAt, zone) < localDate(now, zone)) return 'over'
  return booking.sequence === sequence ? null : 'changed'
}

/** A flight as its letter will show it once it is postponed: its coupons good again, for three months at least. */
export function asPostponed(flight: Flight, now: Date, today: LocalDate): Flight {
  return {
    ...flight,
    coupons: flight.coupons.map((coupon) => ({
      ...coupon,
      releasedAt: coupon.releasedAt ?? now,
      expiresOn: postponedExpiry(coupon.expiresOn, today),
    })),
  }
}

type Reader = { id: string; email: string | null; mailed: boolean } | null

type Concerned = {
  booking: Pick<Flight['booking'], 'external' | 'email' | 'endAt'>
  pilot: Reader
  member: Reader
  notices: number
  actorId: string
}

/** As the announcement writes: of the club's own flights nobody hears what they did themselves, nor once they are over. */
export function tellsOf(
  { booking, pilot, member, notices: shop, actorId }: Concerned,
  now: Date,
): Hit['tells'] {
  const reads = (reader: Reader) => Boolean(reader?.email && reader.mailed)
  if (booking.external)
    return { customers: booking.email ? 1 : 0, pilots: reads(pilot) ? 1 : 0, members: 0, shop }
  const crew = booking.endAt <= now ? [] : [pilot, member?.id === pilot?.id ? null : member]
  const members = crew.filter((reader) => reads(reader) && reader?.id !== actorId).length
  return { customers: 0, pilots: 0, members, shop }
}

/** How many letters leave when these flights are postponed: each reader is written to once a flight. */
export function lettersOf(hits: readonly Hit[]): Hit['tells'] {
  const sum = (of: keyof Hit['tells']) => hits.reduce((total, { tells }) => total + tells[of], 0)
  return { customers: sum('customers'), pilots: sum('pilots'), members: sum('members'), shop: sum('shop') }
}

/** The group of a flight, as a visitor chose it: asked again only where it was erased meanwhile. */
export function groupAgain({ activity, booking, passengers }: Flight): VisitChoice {
  const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null)
  const [weightsKg, ages] = [
    known(passengers.map(({ weightKg }) => weightKg)),
    known(passengers.map(({ age }) => age)),
  ]
  const whole = passengers.length
  return {
    activity: activity.code,
    baseId: booking.baseId,
    passengers: whole,
    ...(weightsKg.length === whole && { weightsKg }),
    ...(ages.length === whole && { ages }),
  }
}
