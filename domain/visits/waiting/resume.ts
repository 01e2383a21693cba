import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { visits } from '@/db/schema/visits'
import { Refusal } from '@/lib/refusal'
import type { LocalDate } from '@/lib/time'
import { heldElsewhere } from '../visits/queries'
import { startVisit } from '../visits/start'
import { findWaiting, openWaiting, slotsFor } from './queries'
import { groupOf } from './rules'

/**
 * Opens the journey of somebody who waits in the browser (hashed) that their mail was read in: same coupons, same group. A
 * journey that keeps a slot there already goes on as it is. Returns its code and the first day with something free, or null
 * when the waiting is over. Refuses `reference_held` when another browser keeps a slot with one of the coupons.
 */
export async function resumeWaiting(
  club: Club,
  browser: string,
  id: string,
  now = new Date(),
): Promise<{ code: string; day: LocalDate | null } | null> {
  const waiting = await findWaiting(club, id)
  const open = waiting && (await openWaiting(club, waiting, now))
  if (!open) return null
  for (const coupon of open.coupons) {
    const until = await heldElsewhere(club, browser, coupon.id, now)
    if (until) throw new Refusal('reference_held', { expiresAt: until.toISOString() })
  }
  const code = await startVisit(club, browser, waiting.couponId, now)
  await club.tx
    .update(visits)
    .set({ couponIds: open.coupons.map((coupon) => coupon.id), choice: groupOf(waiting.choice) })
    .where(
      and(
        eq(visits.clubId, club.id),
        eq(visits.browser, browser),
        eq(visits.code, code),
        isNull(visits.holdId),
      ),
    )
  const { coupons, party } = open
  const period = { from: waiting.fromDay, to: waiting.toDay }
  const free = party ? await slotsFor(club, { coupons, party, period }, now) : []
  return { code, day: free[0]?.date ?? null }
}
