import { and, eq, inArray } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { lockDays } from '@/domain/calendar/occupancy/lock-days'
import { lockCouponsOfBooking } from '@/domain/coupons/coupons/queries'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { rescheduleBooking } from '../plans/reschedule'
import { withdrawBooking } from '../plans/withdraw'
import type { SettledHit } from './schema'

/**
 * Settles hit bookings in one go: each gets another crew at its own time, is called off, or left for now; everybody concerned
 * is told once of each. All or nothing: the refusal of one (`booking_changed`, `place_taken` with what stands in the way,
 * `beyond_limits`, `booking_over`) names it as `bookingId`. Also refuses `forbidden`, `not_found`.
 */
export async function settleHits(
  club: Club,
  settled: readonly SettledHit[],
  reason = '',
  now = new Date(),
): Promise<void> {
  await must(club, 'bookings.all')
  const acted = settled.filter(({ choice }) => choice !== 'leave')
  const standing = await lockAll(
    club,
    acted.map(({ bookingId }) => bookingId),
  )
  const calledOffFirst = acted.toSorted(
    (a, b) => Number(b.choice === 'cancel') - Number(a.choice === 'cancel'),
  )
  for (const hit of calledOffFirst) {
    const booking = standing.find(({ id }) => id === hit.bookingId)
    try {
      if (!booking) throw new Refusal('not_found')
      await settleOne(club, booking, hit, reason, now)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new Refusal(error.code, { ...error.facts, bookingId: hit.bookingId })
    }
  }
}

/** Everything at once and in one order, coupons, bookings, days: two who settle would otherwise wait for each other. */
async function lockAll(club: Club, ids: readonly string[]) {
  if (ids.length === 0) return []
  await lockCouponsOfBooking(club, ...ids)
  const found = await club.tx
    .select()
    .from(bookings)
    .where(and(eq(bookings.clubId, club.id), inArray(bookings.id, [...ids])))
    .orderBy(bookings.id)
    .for('update')
  await lockDays(
    club,
    found.map(({ startAt }) => localDate(startAt, club.timeZone)),
  )
  return found
}

async function settleOne(
  club: Club,
  booking: typeof bookings.$inferSelect,
  { bookingId, sequence, choice }: SettledHit,
  reason: string,
  now: Date,
): Promise<void> {
  if (choice === 'leave') return
  if (choice === 'cancel') {
    if (booking.state === 'cancelled') throw new Refusal('booking_changed')
    return withdrawBooking(club, bookingId, { sequence, reason }, now)
  }
  const { external, customerId, startAt, endAt, title } = booking
  const memberId = external ? null : customerId
  return rescheduleBooking(
    club,
    bookingId,
    { ...choice, memberId, startAt, endAt, title, beyond: false, sequence },
    now,
  )
}
