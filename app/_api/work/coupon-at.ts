import type { Club, Key } from '@/db/club'
import { type Coupon, findCoupon } from '@/domain/coupons/coupons/queries'
import { enteredBy } from '@/domain/coupons/coupons/queries/made-by'
import { typedReference } from '@/domain/coupons/coupons/schema'
import { Refusal } from '@/lib/refusal'

/** The coupon of the register at this address, for this key. Refuses `not_found`, also for one that is none of its business. */
export async function couponAt(club: Club, key: Key, typed: string | undefined): Promise<Coupon> {
  const reference = typedReference.safeParse(typed)
  const coupon = reference.success ? await findCoupon(club, reference.data) : null
  if (!coupon || (key.own && !(await enteredBy(club, coupon.id, key.id)))) throw new Refusal('not_found')
  return coupon
}
