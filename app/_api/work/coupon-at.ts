import type { Club } from '@/db/club'
import { type Coupon, findCoupon } from '@/domain/coupons/coupons/queries'
import { typedReference } from '@/domain/coupons/coupons/schema'
import { Refusal } from '@/lib/refusal'

/** The coupon of the register at this address. Refuses `not_found`. */
export async function couponAt(club: Club, typed: string | undefined): Promise<Coupon> {
  const reference = typedReference.safeParse(typed)
  const coupon = reference.success ? await findCoupon(club, reference.data) : null
  if (!coupon) throw new Refusal('not_found')
  return coupon
}
