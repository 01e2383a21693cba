import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { waitingList } from '@/db/schema/visits'
import { lockCoupons, refuseUnlessGood } from '@/domain/coupons/coupons/queries'
import { Refusal } from '@/lib/refusal'
import { slotsFor } from './queries'
import { choiceOf, newsOf } from './rules'
import type { JoinWaiting } from './schema'

/**
 * Puts somebody with good coupons on the list for a period, or changes what they wait for: one waiting per first coupon.
 * Slots that are free already are no news later; returns how many there are. Refuses `invalid_reference`,
 * `reference_expired`.
 */
export async function joinWaiting(
  club: Club,
  { couponIds, party, period, email, language }: JoinWaiting,
  now = new Date(),
): Promise<{ free: number }> {
  const [couponId, ...joined] = couponIds
  const coupons = await lockCoupons(club, couponIds)
  if (!couponId || coupons.length !== couponIds.length) throw new Refusal('invalid_reference')
  for (const coupon of coupons) await refuseUnlessGood(club, coupon, now)
  const free = await slotsFor(club, { coupons, party, period }, now)
  const wish = {
    activity: party.activity.code,
    baseId: party.base.id,
    choice: { ...choiceOf(party), joined, told: newsOf([], free).told },
    fromDay: period.from,
    toDay: period.to,
    email,
    language,
    mailedAt: null,
    leftAt: null,
  }
  const known = await club.tx
    .update(waitingList)
    .set(wish)
    .where(and(eq(waitingList.clubId, club.id), eq(waitingList.couponId, couponId)))
    .returning({ id: waitingList.id })
  if (known.length === 0) {
    await club.tx.insert(waitingList).values({ clubId: club.id, couponId, ...wish, createdAt: now })
  }
  return { free: free.length }
}
