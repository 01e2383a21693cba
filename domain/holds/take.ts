import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { holds } from '@/db/schema/bookings'
import { externalSettings } from '@/db/schema/clubs'
import { holdCoupons } from '@/db/schema/coupons'
import { note } from '@/domain/coupons/note'
import { lockDays } from '@/domain/occupancy/lock-days'
import { occupy } from '@/domain/occupancy/occupy'
import { placesOf } from '@/domain/occupancy/rules'
import { loadSituation, lookAgain } from '@/domain/slots/queries'
import { judgeSlot, partyProblem } from '@/domain/slots/rules'
import type { Pair, Situation } from '@/domain/slots/schema'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { fromMinutes, localDate } from '@/lib/time'
import { claimCoupons } from './claim-coupons'
import { findHold, type Hold } from './queries'
import { releaseHold } from './release'
import type { TakeHold } from './schema'

/**
 * Keeps a slot for a holder, with the coupons that will pay for it. A hold that these coupons already have with the same
 * holder is exchanged, as is the one that it `replaces`: both changes happen, or neither. Refuses `reference_held`,
 * `rate_limited`, `invalid_reference`, `reference_expired`, `too_many_passengers`, `too_young`, `no_fit_aircraft`,
 * `slot_not_offered`, `slot_taken`, `external_closed`, `not_found` (what it replaces is not this holder's).
 */
export async function takeHold(club: Club, asked: TakeHold, now = new Date()): Promise<Hold> {
  const input = { ...asked, couponIds: [...new Set(asked.couponIds)] }
  const startAt = fromMinutes(input.start)
  const day = localDate(startAt, club.timeZone)
  const { activity, holdMinutes } = await termsOf(club, input)
  // Losers learn it from this first look, without waiting for each other.
  const first = await situationOf(club, input, day, now)
  pairsFor(first.situation, input)
  const own = await claimCoupons(club, input, activity, now)
  if (input.replaces && own.every(({ id }) => id !== input.replaces)) {
    // Not locked before its day is, as every exchange does it.
    const replaced = await findHold(club, input.holder, input.replaces)
    if (!replaced) throw new Refusal('not_found')
    if (!replaced.hold.endedAt) own.push(replaced.hold)
  }
  // Both days at once and in order: two visitors exchanging crosswise would otherwise wait for each other.
  await lockDays(club, [day, ...own.map((hold) => localDate(hold.startAt, club.timeZone))])
  for (const hold of own) await releaseHold(club, hold.id, now)
  const situation = await lookAgain(club, first.situation, first.question)
  const pairs = pairsFor(situation, input)
  const id = uuidv7()
  const expiresAt = new Date(now.getTime() + holdMinutes * 60_000)
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
  const kept = input.couponIds.map((couponId) => ({ clubId: club.id, holdId: id, couponId }))
  await club.tx.insert(holdCoupons).values(kept)
  const detail = { start: startAt.toISOString(), until: expiresAt.toISOString() }
  await note(club, input.couponIds, 'held', detail)
  return hold
}

/** What the club offers at all, and to whom. */
async function termsOf(club: Club, { activityId, passengers, ages }: TakeHold) {
  const [[external], [activity]] = await Promise.all([
    club.tx
      .select({ enabled: externalSettings.enabled, holdMinutes: externalSettings.holdMinutes })
      .from(externalSettings)
      .where(eq(externalSettings.clubId, club.id)),
    club.tx
      .select({
        code: activities.code,
        minimumAge: activities.minimumAge,
        maxPassengers: activities.maxPassengers,
      })
      .from(activities)
      .where(and(eq(activities.clubId, club.id), eq(activities.id, activityId))),
  ])
  if (!external?.enabled) throw new Refusal('external_closed')
  if (!activity) throw new Refusal('slot_not_offered')
  const { minimumAge, maxPassengers } = activity
  if (passengers > maxPassengers) throw new Refusal('too_many_passengers')
  if (minimumAge !== null && ages?.some((age) => age < minimumAge))
    throw new Refusal('too_young', { minimumAge })
  return { activity, holdMinutes: external.holdMinutes }
}

/** What decides, as if the holds to be exchanged were gone. */
async function situationOf(club: Club, input: TakeHold, day: string, now: Date) {
  const mine = await club.tx
    .selectDistinct({ id: holds.id })
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
  const { activityId, baseId } = input
  const ignoring = [...mine.map(({ id }) => id), input.replaces ?? []].flat()
  const question = { activityId, baseId, from: day, to: day, now, ignoring }
  const situation = await loadSituation(club, question)
  if (!situation) throw new Refusal('slot_not_offered')
  return { situation, question }
}

function pairsFor(situation: Situation, input: TakeHold): Pair[] {
  const party = { passengers: input.passengers, weightsKg: input.weightsKg }
  const problem = partyProblem(situation, party)
  if (problem) throw new Refusal(problem)
  const judgement = judgeSlot(situation, party, input.start)
  if (judgement.verdict === 'open') return judgement.pairs
  throw new Refusal(judgement.verdict === 'taken' ? 'slot_taken' : 'slot_not_offered')
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
    const places = placesOf(terms, pair, start)
    if (await occupy(club, { kind: 'hold', ref: id, places, expiresAt, now })) return pair
  }
  return null
}
