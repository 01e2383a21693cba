import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { note } from './note'

/** A booking's coupons are used up: its flight was flown, or nobody came (rule 12). */
export async function consumeCoupons(
  club: Club,
  bookingId: string,
  by: 'flown' | 'no_show',
  now: Date,
): Promise<void> {
  const paid = await club.tx
    .select({ id: bookingCoupons.couponId })
    .from(bookingCoupons)
    .where(
      and(
        eq(bookingCoupons.clubId, club.id),
        eq(bookingCoupons.bookingId, bookingId),
        isNull(bookingCoupons.releasedAt),
      ),
    )
  const ids = paid.map(({ id }) => id)
  if (ids.length === 0) return
  await club.tx
    .update(coupons)
    .set(by === 'flown' ? { flownAt: now } : { noShowAt: now })
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, ids)))
  await note(club, ids, by, { bookingId })
}
