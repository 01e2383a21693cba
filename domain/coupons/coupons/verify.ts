import { and, eq } from 'drizzle-orm'
import { type Actor, type Club, type ClubRef, inClub } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { Refusal } from '@/lib/refusal'
import type { LocalDate } from '@/lib/time'
import { shopOfClub } from '../shop/queries'
import type { Verdict } from '../shop/schema'
import { verifyAtShop } from '../shop/verify'
import { note } from './note'
import { type Coupon, findJudged, knownBetter, refuseUnlessGood } from './queries'
import { isFresh, lastDayAccepted, refusalBy } from './rules'

const unknownBetter = { freed: false, prolonged: false }

/** `acceptedUntil`: the last local day on which the club takes it; null when it has no end. */
export type GoodCoupon = Coupon & { acceptedUntil: LocalDate | null }

const good = (coupon: Coupon, graceDays: number): GoodCoupon => ({
  ...coupon,
  acceptedUntil: lastDayAccepted(coupon.expiresOn, graceDays),
})

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
): Promise<GoodCoupon> {
  const { coupon, graceDays, fresh, shop, better } = await inClub(ref, actor, async (club) => {
    const { coupon: found, refusal, graceDays } = await findJudged(club, reference, now)
    if (refusal) throw refusal
    if (found && isFresh(found, now))
      return { coupon: found, graceDays, fresh: true, shop: null, better: unknownBetter }
    const known = await knownBetter(club, found ? [found] : [])
    const better = found ? known(found) : unknownBetter
    return { coupon: found, graceDays, fresh: false, shop: await shopOfClub(club), better }
  })
  if (coupon && fresh) return good(coupon, graceDays)
  if (!shop) throw new Refusal(coupon ? 'shop_unreachable' : 'invalid_reference')
  const asked = coupon?.reference ?? reference
  const answer = await verifyAtShop(shop, asked, ref.slug)
  const refusal = refusalBy(answer, better)
  if (refusal) throw refusal
  if (answer.kind === 'valid') {
    const end = better.prolonged && coupon ? coupon.expiresOn : (answer.expiresOn ?? null)
    return inClub(ref, actor, (club) => keep(club, asked, { ...answer, shopId: shop.id, end }, now))
  }
  if (!coupon) throw new Error('a shop was not believed about a coupon that nobody knows')
  return good(await inClub(ref, actor, (club) => freshen(club, coupon, now)), graceDays)
}

/** The shop was asked and answered, though the club knows better than what it said. */
async function freshen(club: Club, coupon: Coupon, now: Date): Promise<Coupon> {
  const [asked] = await club.tx
    .update(coupons)
    .set({ shopVerifiedAt: now })
    .where(and(eq(coupons.clubId, club.id), eq(coupons.id, coupon.id)))
    .returning()
  return asked ?? coupon
}

type Answer = Extract<Verdict, { kind: 'valid' }> & { shopId: string; end: string | null }

async function keep(
  club: Club,
  reference: string,
  { activity, passengers, shopId, end }: Answer,
  now: Date,
): Promise<GoodCoupon> {
  const facts = {
    activities: activity ? [activity] : [],
    passengers: passengers ?? 1,
    expiresOn: end,
    shopId,
    shopVerifiedAt: now,
  }
  const [kept] = await club.tx
    .insert(coupons)
    .values({ clubId: club.id, reference, ...facts })
    .onConflictDoUpdate({ target: [coupons.clubId, coupons.reference], set: facts })
    .returning()
  if (!kept) throw new Error('a kept answer of the shop came back empty')
  await note(club, [kept.id], 'verified')
  return good(kept, await refuseUnlessGood(club, kept, now))
}
