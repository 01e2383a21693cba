import type { Club } from '@/db/club'
import { record } from '@/domain/club/journal/record'
import { note } from '@/domain/coupons/coupons/note'
import { lockCoupons } from '@/domain/coupons/coupons/queries'
import { must } from '@/domain/doors/rights/must'
import { writeMail } from '@/domain/letters/letters/write-mail'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { giftFacts } from './queries/gifts'

/**
 * Mails a coupon's gift page to who is given it or to who bought it; pressed again on the same day nothing more is sent. Refuses
 * `forbidden`, `not_found` where no address is known, `invalid_reference` for one that is worth nothing, and for a sample.
 */
export async function mailGift(
  club: Club,
  couponId: string,
  whom: 'beneficiary' | 'buyer',
  now = new Date(),
): Promise<void> {
  await must(club, 'coupons.manage')
  const [coupon] = await lockCoupons(club, [couponId])
  const to = coupon?.[whom]?.email
  if (!coupon || !to) throw new Refusal('not_found')
  const facts = await giftFacts(club, { couponId })
  const [gift] = facts.gifts
  if (!gift || coupon.sample) throw new Refusal('invalid_reference')
  const { gifts: _, ...around } = facts
  await writeMail(club, {
    cause: `gift:${couponId}:${whom}:${to}:${localDate(now, club.timeZone)}`,
    bookingId: null,
    to,
    payload: { template: 'gift-voucher', ...around, gift, whom },
  })
  await note(club, [couponId], 'mailed', { whom })
  await record(club, { event: 'coupon.mailed', subjectId: couponId })
}
