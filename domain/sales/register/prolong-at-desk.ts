import type { Club } from '@/db/club'
import { changeExpiry } from '@/domain/coupons/coupons/change-expiry'
import { prolongCoupon } from '@/domain/coupons/coupons/prolong'
import { must } from '@/domain/doors/rights/must'
import type { NewEnd } from './schema'

/**
 * Gives a coupon another end: so many months later (from today, when its end has passed), or a day. A booking that it pays keeps
 * its flight. Refuses `forbidden`, `not_found`, `invalid_reference` for one that is flown or void, or without an end to prolong.
 */
export async function prolongAtDesk(
  club: Club,
  couponId: string,
  to: NewEnd,
  now = new Date(),
): Promise<void> {
  await must(club, 'coupons.manage')
  if ('months' in to) await prolongCoupon(club, couponId, to.months, now)
  else await changeExpiry(club, couponId, to.until)
}
