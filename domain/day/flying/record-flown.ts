import { and, eq, sql } from 'drizzle-orm'
import { afterCommit, type Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { countBooking } from '@/domain/bookings/bookings/count'
import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import { record } from '@/domain/club/journal/record'
import { consumeCoupons } from '@/domain/coupons/coupons/consume'
import { Refusal } from '@/lib/refusal'
import { lockFlight, refuseUnlessBooked } from './queries'
import { timesProblem } from './rules'
import type { Flown } from './schema'
import { tellShop } from './tell-shop'

/**
 * A flight was flown: its coupons are consumed and the shop is told, once. Of one that is noted already the actual times
 * alone are corrected, and nobody is told. Refuses `not_found`, `forbidden`, `booking_over` (cancelled, or nobody came),
 * `booking_changed`, `too_early`, `times_impossible` (with `problem`).
 */
export async function recordFlown(
  club: Club,
  bookingId: string,
  { tookOffAt, landedAt, sequence }: Flown,
  now = new Date(),
): Promise<void> {
  const { flight } = await lockFlight(club, bookingId)
  const { booking } = flight
  const again = booking.state === 'flown'
  if (!again) refuseUnlessBooked(flight, sequence)
  const problem = timesProblem({ tookOffAt, landedAt }, booking, now)
  if (problem) throw new Refusal('times_impossible', { problem })
  if (!tookOffAt && !landedAt && booking.startAt > now) throw new Refusal('too_early')
  const times = { tookOffAt: tookOffAt ?? null, landedAt: landedAt ?? null }
  if (again && same(booking, times)) return
  await club.tx
    .update(bookings)
    .set({
      ...times,
      ...(again ? {} : { state: 'flown', flownAt: now, sequence: sql`${bookings.sequence} + 1` }),
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await record(club, {
    event: 'booking.flown',
    subjectId: bookingId,
    before: { state: booking.state, tookOffAt: booking.tookOffAt, landedAt: booking.landedAt },
    after: { state: 'flown', ...times },
  })
  if (again) return
  await consumeCoupons(club, bookingId, 'flown', now)
  await tellShop(club, bookingId, 'flown', now)
  if (booking.external) afterCommit(club, () => countBooking('flown'))
}

type Times = Pick<Flight['booking'], 'tookOffAt' | 'landedAt'>

function same(a: Times, b: Times): boolean {
  return a.tookOffAt?.getTime() === b.tookOffAt?.getTime() && a.landedAt?.getTime() === b.landedAt?.getTime()
}
