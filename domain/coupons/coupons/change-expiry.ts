import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import type { LocalDate } from '@/lib/time'
import { note } from './note'
import { lockCoupons } from './queries'

/**
 * Gives a coupon another last day, or none (null). Refuses `invalid_reference` for one that is flown or void: its end means
 * nothing any more.
 */
export async function changeExpiry(club: Club, couponId: string, expiresOn: LocalDate | null): Promise<void> {
  const [coupon] = await lockCoupons(club, [couponId])
  if (!coupon || coupon.voidAt || coupon.flownAt || coupon.noShowAt) throw new Refusal('invalid_reference')
  if (coupon.expiresOn === expiresOn) return
  const change = { from: coupon.expiresOn, to: expiresOn }
  const later = expiresOn === null || (coupon.expiresOn !== null && expiresOn > coupon.expiresOn)
  await club.tx
    .update(coupons)
    .set({ expiresOn })
    .where(and(eq(coupons.clubId, club.id), eq(coupons.id, couponId)))
  await note(club, [couponId], later ? 'prolonged' : 'shortened', change)
  await record(club, {
    event: later ? 'coupon.prolonged' : 'coupon.shortened',
    subjectId: couponId,
    before: { expiresOn: change.from },
    after: { expiresOn: change.to },
  })
}
