import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { holdCoupons } from '@/db/schema/coupons'
import {
  type Coupon,
  couponTerms,
  liveHoldOfCoupon,
  lockCoupons,
  refuseUnlessGood,
} from '@/domain/coupons/queries'
import { lastDayAccepted } from '@/domain/coupons/rules'
import { Refusal } from '@/lib/refusal'
import { fromMinutes, localDate } from '@/lib/time'
import { holdsOfCoupon } from './queries'
import { holdsAgainAt } from './rules'
import type { TakeHold } from './schema'

/**
 * Locks the coupons of a hold to be (in the order of their ids) and judges each. Returns the holder's own live holds, to be
 * exchanged. Refuses `invalid_reference`, `reference_expired`, `reference_held`, `too_many_passengers`, `slot_not_offered`
 * (an activity or a day that a coupon does not open), `rate_limited`.
 */
export async function claimCoupons(
  club: Club,
  input: TakeHold,
  activity: { code: string },
  now: Date,
): Promise<{ id: string; startAt: Date }[]> {
  const coupons = await lockCoupons(club, input.couponIds)
  if (coupons.length !== input.couponIds.length || coupons.length === 0)
    throw new Refusal('invalid_reference')
  for (const coupon of coupons) await refuseUnlessGood(club, coupon, now)
  if (coupons.reduce((sum, coupon) => sum + coupon.passengers, 0) < input.passengers)
    throw new Refusal('too_many_passengers')
  await refuseUnlessOpened(club, coupons, activity, localDate(fromMinutes(input.start), club.timeZone))
  const own = new Map<string, { id: string; startAt: Date }>()
  for (const coupon of coupons) {
    const live = await liveHoldOfCoupon(club, coupon.id, now)
    if (live && live.holder !== input.holder)
      throw new Refusal('reference_held', { expiresAt: live.expiresAt.toISOString() })
    if (live) own.set(live.id, live)
    const again = holdsAgainAt(await holdsOfCoupon(club, coupon.id), fromMinutes(input.start), now)
    if (again) throw new Refusal('rate_limited', { retryAt: again.toISOString() })
  }
  await forgetLapsed(club, input.couponIds, now)
  return [...own.values()]
}

async function refuseUnlessOpened(
  club: Club,
  coupons: readonly Coupon[],
  { code }: { code: string },
  day: string,
): Promise<void> {
  const { graceDays, expiryJudged } = await couponTerms(club)
  for (const { activities, expiresOn } of coupons) {
    if (activities.length > 0 && !activities.includes(code)) throw new Refusal('slot_not_offered')
    const last = lastDayAccepted(expiresOn, graceDays)
    if (expiryJudged === 'flight' && last && day > last)
      throw new Refusal('slot_not_offered', { lastDay: last })
  }
}

/** A lapsed hold lets its coupons go; the hold itself stays as it ended, by time. */
async function forgetLapsed(club: Club, couponIds: readonly string[], now: Date): Promise<void> {
  const lapsed = club.tx
    .select({ id: holds.id })
    .from(holds)
    .where(and(eq(holds.clubId, club.id), isNull(holds.endedAt), lte(holds.expiresAt, now)))
  await club.tx
    .update(holdCoupons)
    .set({ releasedAt: now })
    .where(
      and(
        eq(holdCoupons.clubId, club.id),
        inArray(holdCoupons.couponId, [...couponIds]),
        isNull(holdCoupons.releasedAt),
        inArray(holdCoupons.holdId, lapsed),
      ),
    )
}
