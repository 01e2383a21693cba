import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { waitingList } from '@/db/schema/visits'
import { type Coupon, couponsById, couponTerms, liveHoldOfCoupon } from '@/domain/coupons/coupons/queries'
import { findSlots } from '@/domain/slots/slots/queries/search'
import type { Slot } from '@/domain/slots/slots/schema'
import { localDate } from '@/lib/time'
import { loadOffers } from '../visits/queries'
import { completeChoice } from '../visits/rules'
import { isOver } from './rules'
import type { Period, WaitingParty } from './schema'

export type Waiting = typeof waitingList.$inferSelect

/** Everybody on the club's list, longest first; some may be over. */
export async function waitingIds(club: Club): Promise<string[]> {
  const rows = await club.tx
    .select({ id: waitingList.id })
    .from(waitingList)
    .where(eq(waitingList.clubId, club.id))
    .orderBy(asc(waitingList.createdAt), asc(waitingList.id))
  return rows.map(({ id }) => id)
}

export async function findWaiting(club: Club, id: string): Promise<Waiting | null> {
  const [row] = await club.tx.select().from(waitingList).where(ofId(club, id))
  return row ?? null
}

/** The same, locked until the transaction ends. */
export async function lockWaiting(club: Club, id: string): Promise<Waiting | null> {
  const [row] = await club.tx.select().from(waitingList).where(ofId(club, id)).for('update')
  return row ?? null
}

const ofId = (club: Club, id: string) => and(eq(waitingList.clubId, club.id), eq(waitingList.id, id))

/** The waiting that a coupon names and that nobody has left, or null. */
export async function waitingOfCoupon(club: Club, couponId: string): Promise<Waiting | null> {
  const [row] = await club.tx
    .select()
    .from(waitingList)
    .where(
      and(eq(waitingList.clubId, club.id), eq(waitingList.couponId, couponId), isNull(waitingList.leftAt)),
    )
  return row ?? null
}

/**
 * A waiting with its coupons (first one first) and its group; null when it is over. `party` is null while the club does
 * not offer the activity.
 */
export async function openWaiting(club: Club, waiting: Waiting, now: Date) {
  const ids = [waiting.couponId, ...(waiting.choice.joined ?? [])]
  const [found, terms, offers] = await Promise.all([
    couponsById(club, ids),
    couponTerms(club),
    loadOffers(club),
  ])
  const coupons = ids.map((id) => found.find((coupon) => coupon.id === id))
  if (isOver(waiting, coupons, localDate(now, club.timeZone), terms.graceDays)) return null
  const good = coupons.filter((coupon): coupon is Coupon => coupon !== undefined)
  const party = completeChoice(waiting.choice, good, offers.activities, offers.bases)
  return { coupons: good, party }
}

/** What is free for a group in a period; a slot that it holds itself counts. */
export async function slotsFor(
  club: Club,
  { coupons, party, period }: { coupons: readonly Coupon[]; party: WaitingParty; period: Period },
  now: Date,
): Promise<Slot[]> {
  const [first] = coupons
  const hold = first && (await liveHoldOfCoupon(club, first.id, now))
  const search = {
    activityId: party.activity.id,
    baseId: party.base.id,
    party: { passengers: party.passengers, weightsKg: party.weightsKg },
    coupons,
    now,
    ignoring: hold?.id,
  }
  return (await findSlots(club, search, period)).slots
}
