import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { Refusal } from '@/lib/refusal'
import { note } from './note'
import { liveHoldOfCoupon } from './queries'

/**
 * Takes the coupons that a booking gave back for it again: all of them or a refusal (`coupon_used_again`) when one was booked,
 * used up or made void since, or is kept by a live hold.
 */
export async function retakeCoupons(club: Club, bookingId: string, now: Date): Promise<void> {
  const ofBooking = and(eq(bookingCoupons.clubId, club.id), eq(bookingCoupons.bookingId, bookingId))
  const paid = await club.tx.select({ id: bookingCoupons.couponId }).from(bookingCoupons).where(ofBooking)
  const ids = paid.map(({ id }) => id)
  const taken = await club.tx
    .update(coupons)
    .set({ bookedAt: now })
    .where(
      and(
        eq(coupons.clubId, club.id),
        inArray(coupons.id, ids),
        isNull(coupons.bookedAt),
        isNull(coupons.voidAt),
        isNull(coupons.flownAt),
        isNull(coupons.noShowAt),
      ),
    )
    .returning({ id: coupons.id })
  if (taken.length !== ids.length) throw new Refusal('coupon_used_again')
  for (const id of ids) {
    if (await liveHoldOfCoupon(club, id, now)) throw new Refusal('coupon_used_again')
  }
  await club.tx.update(bookingCoupons).set({ releasedAt: null }).where(ofBooking)
  await note(club, ids, 'booked', { bookingId, undone: 'no_show' })
}
