import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, type Club, type ClubRef, inClub } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { letters } from '@/db/schema/letters'
import { shopOfClub } from '@/domain/shop/queries'
import { verifyAtShop } from '@/domain/shop/verify'
import { Refusal } from '@/lib/refusal'
import { couponsById } from './queries'

/**
 * Asks the shop once more about the coupons it answers for, outside any transaction. Returns the refusal, or null when all
 * are good or the shop cannot be reached (then the booking stands). While our own `cancelled` notice about a reference is
 * undelivered, a `used` from the shop is not believed.
 */
export async function recheckCoupons(
  ref: ClubRef,
  actor: Actor,
  couponIds: readonly string[],
  now: Date,
): Promise<Refusal | null> {
  const { asked, shop, freeing } = await inClub(ref, actor, async (club) => {
    const all = await couponsById(club, couponIds)
    const pending = await club.tx
      .select({ payload: letters.payload })
      .from(letters)
      .where(
        and(
          eq(letters.clubId, club.id),
          eq(letters.kind, 'notice'),
          isNull(letters.deliveredAt),
          isNull(letters.keptAt),
        ),
      )
    return {
      asked: all.filter((coupon) => coupon.shopVerifiedAt !== null),
      shop: await shopOfClub(club),
      freeing: new Set(pending.map(({ payload }) => cancelledReference(payload))),
    }
  })
  if (!shop) return null
  for (const coupon of asked) {
    const answer = await verifyAtShop(shop, coupon.reference, ref.slug)
    if (answer.kind !== 'invalid') continue
    if (answer.reason === 'used' && freeing.has(coupon.reference)) continue
    if (answer.reason === 'expired')
      return new Refusal('reference_expired', { expiredOn: answer.expiredOn ?? null })
    return new Refusal('invalid_reference')
  }
  if (asked.length > 0)
    await inClub(ref, actor, (club) =>
      touch(
        club,
        asked.map((coupon) => coupon.id),
        now,
      ),
    )
  return null
}

function cancelledReference(payload: Record<string, unknown>): string | null {
  const { notice, reference } = payload as { notice?: { event?: string }; reference?: string }
  return notice?.event === 'cancelled' && reference ? reference : null
}

async function touch(club: Club, ids: string[], now: Date): Promise<void> {
  await club.tx
    .update(coupons)
    .set({ shopVerifiedAt: now })
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, ids)))
}
