import type { Club } from '@/db/club'
import { lockCoupons } from '@/domain/coupons/coupons/queries'
import { voidCoupon } from '@/domain/coupons/coupons/void'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'

/**
 * Makes a coupon worthless, and says why. A booking that it pays stands and is flagged (rule 12). Refuses `forbidden`,
 * `invalid_reference` for one that is void already, or used up.
 */
export async function voidAtDesk(
  club: Club,
  couponId: string,
  reason: string,
  now = new Date(),
): Promise<void> {
  await must(club, 'coupons.manage')
  const [coupon] = await lockCoupons(club, [couponId])
  if (coupon?.flownAt || coupon?.noShowAt) throw new Refusal('invalid_reference', { reason: 'used' })
  await voidCoupon(club, couponId, now, reason)
}
