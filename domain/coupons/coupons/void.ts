import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { coupons } from '@/db/schema/coupons'
import type { Flag } from '@/db/schema/flags'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import { note } from './note'
import { bookingsOfCoupon } from './queries'

const FLAG: Flag = 'void_coupon'

/**
 * Makes a coupon worthless, for a reason if one is told. If it is booked, the booking stands and is flagged `void_coupon`: staff
 * decide. Refuses `invalid_reference` for one that is void already.
 */
export async function voidCoupon(
  club: Club,
  couponId: string,
  now = new Date(),
  reason?: string,
): Promise<void> {
  const [done] = await club.tx
    .update(coupons)
    .set({ voidAt: now })
    .where(and(eq(coupons.clubId, club.id), eq(coupons.id, couponId), isNull(coupons.voidAt)))
    .returning({ id: coupons.id })
  if (!done) throw new Refusal('invalid_reference')
  const booked = await bookingsOfCoupon(club, couponId)
  await club.tx
    .update(bookings)
    .set({ flags: sql`array_append(array_remove(${bookings.flags}, ${FLAG}), ${FLAG})` })
    .where(
      and(
        eq(bookings.clubId, club.id),
        inArray(
          bookings.id,
          booked.map(({ id }) => id),
        ),
      ),
    )
  await note(club, [couponId], 'void', reason === undefined ? {} : { reason })
  await record(club, {
    event: 'coupon.void',
    subjectId: couponId,
    ...(reason !== undefined && { after: { reason } }),
  })
}
