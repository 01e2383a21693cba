import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { note } from './note'

/** A booking's coupons are good again, as long as they were. Returns their ids. */
export async function giveBackCoupons(club: Club, bookingId: string, now: Date): Promise<string[]> {
  const freed = await club.tx
    .update(bookingCoupons)
    .set({ releasedAt: now })
    .where(
      and(
        eq(bookingCoupons.clubId, club.id),
        eq(bookingCoupons.bookingId, bookingId),
        isNull(bookingCoupons.releasedAt),
      ),
    )
    .returning({ id: bookingCoupons.couponId })
  const ids = freed.map((row) => row.id)
  if (ids.length === 0) return ids
  await club.tx
    .update(coupons)
    .set({ bookedAt: null })
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, ids)))
  await note(club, ids, 'given_back', { bookingId })
  return ids
}
