import type { Club } from '@/db/club'
import type { Booking } from '@/domain/bookings/bookings/queries/bookings'
import { lockForChange } from '@/domain/bookings/bookings/queries/locks'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
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
  const ids = acted.map(({ bookingId }) => bookingId)
  const standing = await lockForChange(club, ids, { coupons: true })
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
      throw error.also({ bookingId: hit.bookingId })
    }
  }
}

async function settleOne(
  club: Club,
  booking: Booking,
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
  await rescheduleBooking(
    club,
    bookingId,
    { ...choice, memberId, startAt, endAt, title, beyond: false, sequence },
    now,
  )
}
