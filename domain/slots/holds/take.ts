import type { Club } from '@/db/club'
import { lockDays } from '@/domain/calendar/occupancy/lock-days'
import { occupy } from '@/domain/calendar/occupancy/occupy'
import { meetingOf, placesOf } from '@/domain/calendar/occupancy/rules'
import { tryDay } from '@/domain/calendar/occupancy/try-day'
import { type Coupon, lockCoupons } from '@/domain/coupons/coupons/queries'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { fromMinutes, localDate } from '@/lib/time'
import { loadSituation, lookAgain } from '../slots/queries/situation'
import { judgeSlot, partyProblem } from '../slots/rules/offer'
import type { Pair, Situation } from '../slots/schema'
import { claimCoupons } from './claim-coupons'
import { findHold, type Hold, type HoldTerms, termsOfHold } from './queries'
import { releaseHold } from './release'
import type { TakeHold } from './schema'
import { writeHold } from './write'

/** What the caller has read in this transaction already: the terms, and the coupons, locked. */
export type Known = { terms: HoldTerms; coupons: readonly Coupon[] }

/**
 * Keeps a slot for a holder, with the coupons that will pay for it. A hold that these coupons already have with the same
 * holder is exchanged, as is the one that it `replaces`: both changes happen, or neither. Refuses `reference_held`,
 * `rate_limited`, `invalid_reference`, `reference_expired`, `too_many_passengers`, `too_young`, `no_fit_aircraft`,
 * `slot_not_offered`, `slot_taken`, `external_closed`, `not_found` (what it replaces is not this holder's).
 */
export async function takeHold(club: Club, asked: TakeHold, now = new Date(), known?: Known): Promise<Hold> {
  const input = { ...asked, couponIds: [...new Set(asked.couponIds)] }
  const terms = known?.terms ?? (await termsOfHold(club, input))
  refuseUnlessOffered(terms, input)
  const coupons = known?.coupons ?? (await lockCoupons(club, input.couponIds))
  const own = await claimCoupons(club, coupons, input, terms, now)
  const replaced = await toReplace(club, input, own)
  const { situation, pairs } = await pairsUnderLock(club, input, [...own, ...replaced], now)
  const id = uuidv7()
  const expiresAt = new Date(now.getTime() + terms.holdMinutes * 60_000)
  const startAt = fromMinutes(input.start)
  const endAt = fromMinutes(input.start + situation.terms.durationMinutes)
  const pair = await firstFree(club, situation, pairs, { startAt, endAt }, { id, expiresAt, now })
  if (!pair) throw new Refusal('slot_taken')
  return writeHold(club, input.couponIds, {
    id,
    holder: input.holder,
    activityId: input.activityId,
    baseId: input.baseId,
    ...pair,
    meetAt: meetingOf(situation.terms, startAt),
    startAt,
    endAt,
    passengers: input.passengers,
    weightsKg: input.weightsKg ? [...input.weightsKg] : null,
    ages: input.ages ? [...input.ages] : null,
    createdAt: now,
    expiresAt,
  })
}

/** What the club offers at all, and to whom. */
function refuseUnlessOffered(
  terms: HoldTerms | null,
  { passengers, ages }: TakeHold,
): asserts terms is HoldTerms {
  if (!terms?.enabled) throw new Refusal('external_closed')
  if (!terms.activity) throw new Refusal('slot_not_offered')
  const { minimumAge, maxPassengers } = terms.activity
  if (passengers > maxPassengers) throw new Refusal('too_many_passengers')
  if (minimumAge !== null && ages?.some((age) => age < minimumAge))
    throw new Refusal('too_young', { minimumAge })
}

type Place = { id: string; startAt: Date }

/** The other hold that is let go for this one. Not locked before its day is, as every exchange does it. */
async function toReplace(
  club: Club,
  { holder, replaces }: TakeHold,
  own: readonly Place[],
): Promise<Place[]> {
  if (!replaces || own.some(({ id }) => id === replaces)) return []
  const found = await findHold(club, holder, replaces)
  if (!found) throw new Refusal('not_found')
  return found.hold.endedAt ? [] : [found.hold]
}

/**
 * Who can fly it, judged under the lock of the day (and of the days of holds to be exchanged, which are let go), as if those
 * holds were gone. If nobody else has the lock, one look is enough.
 */
async function pairsUnderLock(club: Club, input: TakeHold, own: readonly Place[], now: Date) {
  const { activityId, baseId } = input
  const dayOf = (instant: Date) => localDate(instant, club.timeZone)
  const day = dayOf(fromMinutes(input.start))
  // All days at once and in order: two visitors exchanging crosswise would otherwise wait for each other.
  const days = [day, ...own.map(({ startAt }) => dayOf(startAt))]
  const question = { activityId, baseId, from: day, to: day, now, ignoring: own.map(({ id }) => id) }
  const oneDay = days.every((other) => other === day)
  const [alone, first] = await Promise.all([oneDay && tryDay(club, day), loadSituation(club, question)])
  if (!first) throw new Refusal('slot_not_offered')
  // Losers learn it from this first look, without waiting for each other.
  const pairs = pairsFor(first, input)
  if (!alone) await lockDays(club, days)
  for (const hold of own) await releaseHold(club, hold.id, now)
  if (alone) return { situation: first, pairs }
  const situation = await lookAgain(club, first, question)
  return { situation, pairs: pairsFor(situation, input) }
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
  times: { startAt: Date; endAt: Date },
  { id, expiresAt, now }: { id: string; expiresAt: Date; now: Date },
): Promise<Pair | null> {
  for (const pair of pairs) {
    const places = placesOf(terms, { ...pair, ...times })
    if (await occupy(club, { kind: 'hold', ref: id, places, expiresAt, now })) return pair
  }
  return null
}
