import { and, eq, sql } from 'drizzle-orm'
import { afterCommit, type Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { countBooking } from '@/domain/bookings/bookings/count'
import { record } from '@/domain/club/journal/record'
import { consumeCoupons } from '@/domain/coupons/coupons/consume'
import { giveBackCoupons } from '@/domain/coupons/coupons/give-back'
import { unconsumeCoupons } from '@/domain/coupons/coupons/unconsume'
import { Refusal } from '@/lib/refusal'
import { lockFlight, refuseUnlessBooked } from './queries'
import { couponsGivenBack, maySettle } from './rules'
import type { NoShow } from './schema'
import { tellShop } from './tell-shop'

/**
 * Nobody came. The coupons are consumed (rule 12), unless those who see to every booking give them back, now or later: then
 * the shop is told that the allocation is cancelled. The customer is not mailed. Refuses `not_found`, `forbidden`,
 * `booking_over`, `booking_changed`, `too_early` before the meeting.
 */
export async function recordNoShow(
  club: Club,
  bookingId: string,
  { giveBack, sequence }: NoShow,
  now = new Date(),
): Promise<void> {
  const { flight, rights } = await lockFlight(club, bookingId)
  const { booking, coupons } = flight
  if (giveBack && !maySettle(rights)) throw new Refusal('forbidden')
  const again = booking.state === 'no_show'
  if (again && (!giveBack || couponsGivenBack(coupons))) return
  if (!again) refuseUnlessBooked(flight, sequence)
  if (now < booking.meetAt) throw new Refusal('too_early')
  await club.tx
    .update(bookings)
    .set({
      state: 'no_show',
      noShowAt: booking.noShowAt ?? now,
      arrivedAt: null,
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await record(club, {
    event: 'booking.no_show',
    subjectId: bookingId,
    before: { state: booking.state },
    after: { state: 'no_show', ...(coupons.length > 0 && { giveBack }) },
  })
  if (booking.external && !again) afterCommit(club, () => countBooking('no_show'))
  if (!giveBack) return consumeCoupons(club, bookingId, 'no_show', now)
  if (again) await unconsumeCoupons(club, bookingId, 'no_show')
  await giveBackCoupons(club, bookingId, now)
  await tellShop(club, bookingId, 'cancelled', now)
}
