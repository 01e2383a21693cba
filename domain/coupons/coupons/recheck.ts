import { and, eq, inArray } from 'drizzle-orm'
import { type Actor, type ClubRef, inClub } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import type { Refusal } from '@/lib/refusal'
import { shopOfClub } from '../shop/queries'
import { verifyAtShop } from '../shop/verify'
import { couponsById, knownBetter } from './queries'
import { refusalBy } from './rules'

/**
 * Asks the shop once more about the coupons it answers for, all at the same time and outside any transaction. Returns the
 * refusal, or null when all are good or the shop cannot be reached (then the booking stands).
 */
export async function recheckCoupons(
  ref: ClubRef,
  actor: Actor,
  couponIds: readonly string[],
  now: Date,
): Promise<Refusal | null> {
  const { asked, shop, better } = await inClub(ref, actor, async (club) => {
    const all = await couponsById(club, couponIds)
    const asked = all.filter((coupon) => coupon.shopVerifiedAt !== null)
    return { asked, shop: await shopOfClub(club), better: await knownBetter(club, asked) }
  })
  if (!shop || asked.length === 0) return null
  const answers = await Promise.all(
    asked.map(async (coupon) => ({
      id: coupon.id,
      refusal: refusalBy(await verifyAtShop(shop, coupon.reference, ref.slug), better(coupon)),
    })),
  )
  const stopping = answers.find(({ refusal }) => refusal && refusal.code !== 'shop_unreachable')
  if (stopping) return stopping.refusal
  const verified = answers.flatMap(({ id, refusal }) => (refusal ? [] : [id]))
  await inClub(ref, actor, (club) =>
    club.tx
      .update(coupons)
      .set({ shopVerifiedAt: now })
      .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, verified))),
  )
  return null
}
