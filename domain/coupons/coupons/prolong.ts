import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import { addMonths, localDate } from '@/lib/time'
import { note } from './note'
import { lockCoupons } from './queries'

/**
 * Prolongs a coupon by 3, 6 or 12 months, from its end or from today when that has passed. Refuses `invalid_reference` for one
 * without end, and for one that is used up or void.
 */
export async function prolongCoupon(
  club: Club,
  couponId: string,
  months: 3 | 6 | 12,
  now = new Date(),
): Promise<string> {
  const [coupon] = await lockCoupons(club, [couponId])
  if (!coupon?.expiresOn || coupon.voidAt || coupon.flownAt || coupon.noShowAt)
    throw new Refusal('invalid_reference')
  const today = localDate(now, club.timeZone)
  const expiresOn = addMonths(coupon.expiresOn > today ? coupon.expiresOn : today, months)
  await club.tx
    .update(coupons)
    .set({ expiresOn })
    .where(and(eq(coupons.clubId, club.id), eq(coupons.id, couponId)))
  await note(club, [couponId], 'prolonged', { from: coupon.expiresOn, to: expiresOn })
  await record(club, {
    event: 'coupon.prolonged',
    subjectId: couponId,
    before: { expiresOn: coupon.expiresOn },
    after: { expiresOn },
  })
  return expiresOn
}
