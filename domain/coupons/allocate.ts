import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookingCoupons, coupons, holdCoupons } from '@/db/schema/coupons'
import { Refusal } from '@/lib/refusal'
import { note } from './note'

/**
 * Gives coupons to a booking: one conditional update decides, the unique index `one_live_booking_per_coupon` is the wall
 * behind it. All of them or a refusal (`invalid_reference`).
 */
export async function allocateCoupons(
  club: Club,
  couponIds: readonly string[],
  bookingId: string,
  now: Date,
): Promise<void> {
  const given = await club.tx
    .update(coupons)
    .set({ bookedAt: now })
    .where(
      and(
        eq(coupons.clubId, club.id),
        inArray(coupons.id, [...couponIds]),
        isNull(coupons.bookedAt),
        isNull(coupons.voidAt),
        isNull(coupons.flownAt),
        isNull(coupons.noShowAt),
      ),
    )
    .returning({ id: coupons.id })
  if (given.length !== couponIds.length || given.length === 0) throw new Refusal('invalid_reference')
  await club.tx
    .insert(bookingCoupons)
    .values(couponIds.map((couponId) => ({ clubId: club.id, bookingId, couponId })))
  await club.tx
    .update(holdCoupons)
    .set({ releasedAt: now })
    .where(
      and(
        eq(holdCoupons.clubId, club.id),
        inArray(holdCoupons.couponId, [...couponIds]),
        isNull(holdCoupons.releasedAt),
      ),
    )
  await note(club, couponIds, 'booked', { bookingId })
}
