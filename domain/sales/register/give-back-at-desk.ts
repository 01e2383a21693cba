import { and, eq, inArray } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { lockForChange } from '@/domain/bookings/bookings/queries/locks'
import { record } from '@/domain/club/journal/record'
import { giveBackCoupons } from '@/domain/coupons/coupons/give-back'
import { bookingsOfCoupon } from '@/domain/coupons/coupons/queries'
import { tellShop } from '@/domain/day/flying/tell-shop'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { mayGiveBack } from './rules'

/**
 * The coupon of somebody who did not come, or who cancelled too late, is good again as long as it was, with those that paid for
 * the same booking; the shop is told that the allocation is cancelled. Refuses `forbidden`, `invalid_reference` where there is
 * nothing to give back.
 */
export async function giveBackAtDesk(club: Club, couponId: string, now = new Date()): Promise<void> {
  await must(club, 'coupons.manage')
  const [paid] = await bookingsOfCoupon(club, couponId)
  const [booking] = paid ? await lockForChange(club, [paid.id], { coupons: true }) : []
  // Locked, it is read again: somebody may have been faster.
  const [still] = await bookingsOfCoupon(club, couponId)
  if (!booking || !still || !mayGiveBack(booking.state)) throw new Refusal('invalid_reference')
  const ids = await giveBackCoupons(club, booking.id, now)
  await club.tx
    .update(coupons)
    .set({ noShowAt: null })
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, ids)))
  for (const id of ids) await record(club, { event: 'coupon.given_back', subjectId: id })
  await tellShop(club, booking.id, 'cancelled', now)
}
