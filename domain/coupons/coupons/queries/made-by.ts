import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { couponEvents } from '@/db/schema/coupons'

/** Whether this key of the API entered the coupon into the register. */
export async function enteredBy(club: Club, couponId: string, keyId: string): Promise<boolean> {
  const [found] = await club.tx
    .select({ id: couponEvents.id })
    .from(couponEvents)
    .where(
      and(
        eq(couponEvents.clubId, club.id),
        eq(couponEvents.couponId, couponId),
        eq(couponEvents.event, 'issued'),
        eq(couponEvents.actor, `key:${keyId}`),
      ),
    )
    .limit(1)
  return found !== undefined
}
