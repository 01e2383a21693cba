import { type Actor, type ClubRef, inClub } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { shopOfClub } from '@/domain/shop/queries'
import { verifyAtShop } from '@/domain/shop/verify'
import { Refusal } from '@/lib/refusal'
import { note } from './note'
import { type Coupon, findCoupon, refuseUnlessGood } from './queries'

/** A shop's answer is good for a hold this long. */
const FRESH_MS = 15 * 60_000

/**
 * Finds the coupon behind a reference (normal form): the club's own register first, whose answer is final; else the shop,
 * asked outside any transaction, whose good answer is kept. Refuses `invalid_reference` (unknown, used or void: one answer),
 * `reference_expired` with `expiredOn`, `shop_unreachable`.
 */
export async function verifyReference(
  ref: ClubRef,
  actor: Actor,
  reference: string,
  now = new Date(),
): Promise<Coupon> {
  const { coupon, shop } = await inClub(ref, actor, async (club) => {
    const found = await findCoupon(club, reference)
    if (found) await refuseUnlessGood(club, found, now)
    return { coupon: found, shop: await shopOfClub(club) }
  })
  const fresh = coupon?.shopVerifiedAt && now.getTime() - coupon.shopVerifiedAt.getTime() < FRESH_MS
  if (coupon && (!coupon.shopVerifiedAt || fresh)) return coupon
  if (!shop) throw new Refusal('invalid_reference')
  const answer = await verifyAtShop(shop, coupon?.reference ?? reference, ref.slug)
  if (answer.kind === 'unreachable') throw new Refusal('shop_unreachable')
  if (answer.kind === 'invalid' && answer.reason === 'expired') {
    throw new Refusal('reference_expired', { expiredOn: answer.expiredOn ?? null })
  }
  if (answer.kind === 'invalid') throw new Refusal('invalid_reference')
  return inClub(ref, actor, async (club) => {
    const facts = {
      activities: answer.activity ? [answer.activity] : [],
      passengers: answer.passengers ?? 1,
      expiresOn: answer.expiresOn ?? null,
      shopId: shop.id,
      shopVerifiedAt: now,
    }
    const [kept] = await club.tx
      .insert(coupons)
      .values({ clubId: club.id, reference, ...facts })
      .onConflictDoUpdate({ target: [coupons.clubId, coupons.reference], set: facts })
      .returning()
    if (!kept) throw new Error('a kept answer of the shop came back empty')
    await note(club, [kept.id], 'verified')
    await refuseUnlessGood(club, kept, now)
    return kept
  })
}
