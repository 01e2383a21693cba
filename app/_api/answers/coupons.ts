import type { Club } from '@/db/club'
import {
  bookingsOfCoupon,
  type Coupon,
  couponHistory,
  couponTerms,
  liveHoldOfCoupon,
} from '@/domain/coupons/coupons/queries'
import { couponState, lastDayAccepted } from '@/domain/coupons/coupons/rules'
import { isoLocal, localDate } from '@/lib/time'

/** A coupon of the register with its life, as keys see it; `reader`: one that may read who bought it. */
export async function couponAnswer(club: Club, coupon: Coupon, reader: boolean, now = new Date()) {
  const [held, [booking], history, { graceDays }] = await Promise.all([
    liveHoldOfCoupon(club, coupon.id, now),
    bookingsOfCoupon(club, coupon.id),
    couponHistory(club, coupon.id),
    couponTerms(club),
  ])
  const at = (instant: Date) => isoLocal(instant, club.timeZone)
  return {
    reference: coupon.reference,
    state: couponState(coupon, localDate(now, club.timeZone)),
    activities: coupon.activities,
    passengers: coupon.passengers,
    expiresOn: coupon.expiresOn,
    acceptedUntil: lastDayAccepted(coupon.expiresOn, graceDays),
    ...(coupon.soldOn && { soldOn: coupon.soldOn }),
    ...(coupon.priceCents !== null && {
      price: { cents: coupon.priceCents, currency: coupon.currency },
    }),
    ...(reader && coupon.buyer && { buyer: coupon.buyer }),
    ...(held && { held: { start: at(held.startAt), expiresAt: at(held.expiresAt) } }),
    ...(booking && { bookingId: booking.id }),
    history: history.map((line) => ({ event: line.event, at: at(line.at), by: line.actor })),
  }
}
