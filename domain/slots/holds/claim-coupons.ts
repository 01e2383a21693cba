import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holdCoupons } from '@/db/schema/coupons'
import type { Coupon } from '@/domain/coupons/coupons/queries'
import { commonActivities, lastDayToFly, refusalOf } from '@/domain/coupons/coupons/rules'
import { Refusal } from '@/lib/refusal'
import { fromMinutes, type LocalDate, localDate } from '@/lib/time'
import { type HoldTerms, holdsOfCoupons } from './queries'
import { holdsAgainAt } from './rules'
import type { TakeHold } from './schema'

/**
 * Judges the locked coupons of a hold to be. Returns the holder's own live holds, to be exchanged. Refuses
 * `invalid_reference`, `reference_expired`, `reference_held`, `too_many_passengers`, `slot_not_offered` (an activity or a day
 * that a coupon does not open), `rate_limited`. `byDesk`: the end of a coupon is judged by whoever is on the telephone, and
 * nobody waits to try again.
 */
export async function claimCoupons(
  club: Club,
  coupons: readonly Coupon[],
  input: TakeHold,
  terms: HoldTerms,
  now: Date,
  { byDesk = false } = {},
): Promise<{ id: string; startAt: Date }[]> {
  const today = localDate(now, club.timeZone)
  if (coupons.length !== input.couponIds.length || coupons.length === 0)
    throw new Refusal('invalid_reference')
  for (const coupon of coupons) {
    const refusal = refusalOf(coupon, terms.graceDays, today)
    if (refusal && !(byDesk && refusal.code === 'reference_expired')) throw refusal
  }
  if (coupons.reduce((sum, coupon) => sum + coupon.passengers, 0) < input.passengers)
    throw new Refusal('too_many_passengers')
  const day = localDate(fromMinutes(input.start), club.timeZone)
  refuseUnlessOpened(coupons, terms, byDesk ? null : day)
  const past = await holdsOfCoupons(club, input.couponIds)
  const own = new Map<string, { id: string; startAt: Date }>()
  for (const { id } of coupons) {
    const ofCoupon = past.filter(({ couponId }) => couponId === id)
    const live = ofCoupon.find((hold) => !hold.releasedAt && !hold.endedAt && hold.expiresAt > now)
    if (live && live.holder !== input.holder)
      throw new Refusal('reference_held', { expiresAt: live.expiresAt.toISOString() })
    if (live) own.set(live.id, live)
    const again = holdsAgainAt(ofCoupon, fromMinutes(input.start), now)
    if (again && !byDesk) throw new Refusal('rate_limited', { retryAt: again.toISOString() })
  }
  const lapsed = past.filter((hold) => !hold.releasedAt && !hold.endedAt && hold.expiresAt <= now)
  for (const hold of lapsed) await forget(club, hold, now)
  return [...own.values()]
}

function refuseUnlessOpened(coupons: readonly Coupon[], terms: HoldTerms, day: LocalDate | null): void {
  const code = terms.activity?.code ?? ''
  if (commonActivities(coupons, [code]).length === 0) throw new Refusal('slot_not_offered')
  const lastDay = lastDayToFly(coupons, terms)
  if (day && lastDay && day > lastDay) throw new Refusal('slot_not_offered', { lastDay })
}

/** A lapsed hold lets its coupons go; the hold itself stays as it ended, by time. */
async function forget(club: Club, { id, couponId }: { id: string; couponId: string }, now: Date) {
  await club.tx
    .update(holdCoupons)
    .set({ releasedAt: now })
    .where(
      and(
        eq(holdCoupons.clubId, club.id),
        eq(holdCoupons.holdId, id),
        eq(holdCoupons.couponId, couponId),
        isNull(holdCoupons.releasedAt),
      ),
    )
}
