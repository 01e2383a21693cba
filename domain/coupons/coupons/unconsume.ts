import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { note } from './note'

/** A booking's coupons, used up by mistake, are its coupons again: `undone` says what did not happen. */
export async function unconsumeCoupons(
  club: Club,
  bookingId: string,
  undone: 'flown' | 'no_show',
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
    .set(undone === 'flown' ? { flownAt: null } : { noShowAt: null })
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, ids)))
  await note(club, ids, 'booked', { bookingId, undone })
}
