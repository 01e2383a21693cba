import { type Actor, type ClubRef, inClub } from '@/db/club'
import { findCoupon } from '@/domain/coupons/coupons/queries'
import { normalReference } from '@/domain/coupons/coupons/rules'
import { verifyReference } from '@/domain/coupons/coupons/verify'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'

/**
 * The coupon that a caller reads out, as it is found online; one that has ended is found too: whoever is on the telephone decides.
 * Refuses `forbidden`, `invalid_reference`, `shop_unreachable`.
 */
export async function findCouponOfCaller(
  ref: ClubRef,
  actor: Actor,
  typed: string,
  now = new Date(),
): Promise<string> {
  await inClub(ref, actor, (club) => must(club, 'bookings.all'))
  const reference = normalReference(typed)
  try {
    return (await verifyReference(ref, actor, reference, now)).id
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'reference_expired') throw error
    const coupon = await inClub(ref, actor, (club) => findCoupon(club, reference))
    if (!coupon) throw error
    return coupon.id
  }
}
