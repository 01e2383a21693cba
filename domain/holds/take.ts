import { and, eq, inArray, isNull, lte } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { externalSettings } from '@/db/schema/clubs'
import { holdCoupons } from '@/db/schema/coupons'
import { note } from '@/domain/coupons/note'
import { couponTerms, liveHoldOfCoupon, lockCoupons, refuseUnlessGood } from '@/domain/coupons/queries'
import { lastDayAccepted } from '@/domain/coupons/rules'
import { lockDays } from '@/domain/occupancy/lock-days'
import { occupy } from '@/domain/occupancy/occupy'
import { placesOf } from '@/domain/occupancy/rules'
import { loadSituation } from '@/domain/slots/queries'
import { judgeSlot, partyProblem } from '@/domain/slots/rules'
import type { Pair, Situation } from '@/domain/slots/schema'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { fromMinutes, localDate } from '@/lib/time'
import { type Hold, holdsOfCoupon } from './queries'
import { releaseHold } from './release'
import { holdsAgainAt } from './rules'
import type { TakeHold } from './schema'

/**
 * Keeps a slot for a holder, with the coupons that will pay for it. A hold that these coupons already have with the same
 * holder is exchanged: both changes happen, or neither. Refuses `reference_held`, `rate_limited`, `invalid_reference`,
 * `reference_expired`, `too_many_passengers`, `no_fit_aircraft`, `slot_not_offered`, `slot_taken`, `external_closed`.
 */
export async function takeHold(club: Club, input: TakeHold, now = new Date()): Promise<Hold> {
  const startAt = fromMinutes(input.start)
  const day = localDate(startAt, club.timeZone)
  const external = await externalTerms(club)
  // Losers learn it from this first look, without waiting for each other.
  pairsFor(await situationOf(club, input, day, now), input)
  const own = await claimCoupons(club, input, day, startAt, now)
  // Both days at once and in order: two visitors exchanging crosswise would otherwise wait for each other.
  await lockDays(club, [day, ...own.map((hold) => localDate(hold.startAt, club.timeZone))])
  for (const hold of own) await releaseHold(club, hold.id, now)
  const situation = await situationOf(club, input, day, now)
  const pairs = pairsFor(situation, input)
  const id = uuidv7()
  const expiresAt = new Date(now.getTime() + external.holdMinutes * 60_000)
  const pair = await firstFree(club, situation, pairs, input, { id, expiresAt, now })
  if (!pair) throw new Refusal('slot_taken')
  const [hold] = await club.tx
    .insert(holds)
    .values({
      clubId: club.id,
      id,
      holder: input.holder,
      activityId: input.activityId,
      baseId: input.baseId,
      ...pair,
      meetAt: fromMinutes(input.start - situation.terms.meetingLeadMinutes),
      startAt,
      endAt: fromMinutes(input.start + situation.terms.durationMinutes),
      passengers: input.passengers,
      weightsKg: input.weightsKg ? [...input.weightsKg] : null,
      ages: input.ages ? [...input.ages] : null,
      createdAt: now,
      expiresAt,
    })
    .returning()
  if (!hold) throw new Error('a hold came back empty')
  await club.tx
    .insert(holdCoupons)
    .values(input.couponIds.map((couponId) => ({ clubId: club.id, holdId: id, couponId })))
  await note(club, input.couponIds, 'held', { start: startAt.toISOString(), until: expiresAt.toISOString() })
  return hold
}

async function externalTerms(club: Club) {
  const [row] = await club.tx.select().from(externalSettings).where(eq(externalSettings.clubId, club.id))
  if (!row?.enabled) throw new Refusal('external_closed')
  return row
}

async function situationOf(club: Club, input: TakeHold, day: string, now: Date): Promise<Situation> {
  const mine = await club.tx
    .select({ id: holds.id })
    .from(holdCoupons)
    .innerJoin(holds, and(eq(holds.clubId, holdCoupons.clubId), eq(holds.id, holdCoupons.holdId)))
    .where(
      and(
        eq(holdCoupons.clubId, club.id),
        inArray(holdCoupons.couponId, [...input.couponIds]),
        isNull(holdCoupons.releasedAt),
        eq(holds.holder, input.holder),
      ),
    )
    .limit(1)
  const question = {
    activityId: input.activityId,
    baseId: input.baseId,
    from: day,
    to: day,
    now,
    ignoring: mine[0]?.id,
  }
  const situation = await loadSituation(club, question)
  if (!situation) throw new Refusal('slot_not_offered')
  return situation
}

function pairsFor(situation: Situation, input: TakeHold): Pair[] {
  const party = { passengers: input.passengers, weightsKg: input.weightsKg }
  const problem = partyProblem(situation, party)
  if (problem) throw new Refusal(problem)
  const judgement = judgeSlot(situation, party, input.start)
  if (judgement.verdict === 'open') return judgement.pairs
  throw new Refusal(judgement.verdict === 'taken' ? 'slot_taken' : 'slot_not_offered')
}

/** Locks the coupons in the order of their ids and judges each. Returns the holder's own live holds, to be exchanged. */
async function claimCoupons(club: Club, input: TakeHold, day: string, startAt: Date, now: Date) {
  const coupons = await lockCoupons(club, input.couponIds)
  if (coupons.length !== new Set(input.couponIds).size || coupons.length === 0)
    throw new Refusal('invalid_reference')
  const { graceDays, expiryJudged } = await couponTerms(club)
  if (coupons.reduce((sum, coupon) => sum + coupon.passengers, 0) < input.passengers)
    throw new Refusal('too_many_passengers')
  const own = new Map<string, { id: string; startAt: Date }>()
  for (const coupon of coupons) {
    await refuseUnlessGood(club, coupon, now)
    const last = lastDayAccepted(coupon.expiresOn, graceDays)
    if (expiryJudged === 'flight' && last && day > last)
      throw new Refusal('slot_not_offered', { lastDay: last })
    const live = await liveHoldOfCoupon(club, coupon.id, now)
    if (live && live.holder !== input.holder)
      throw new Refusal('reference_held', { expiresAt: live.expiresAt.toISOString() })
    if (live) own.set(live.id, live)
    const again = holdsAgainAt(await holdsOfCoupon(club, coupon.id), startAt, now)
    if (again) throw new Refusal('rate_limited', { retryAt: again.toISOString() })
  }
  await forgetLapsed(club, input.couponIds, now)
  return [...own.values()]
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

/** Somebody outside the day's lock may still have taken a pair (staff, maintenance): the next one is tried. */
async function firstFree(
  club: Club,
  { terms }: Situation,
  pairs: readonly Pair[],
  { start }: TakeHold,
  { id, expiresAt, now }: { id: string; expiresAt: Date; now: Date },
): Promise<Pair | null> {
  for (const pair of pairs) {
    if (await occupy(club, { kind: 'hold', ref: id, places: placesOf(terms, pair, start), expiresAt, now }))
      return pair
  }
  return null
}
