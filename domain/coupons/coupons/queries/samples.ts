import { and, asc, eq, isNull, notExists, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { bookingCoupons, coupons, holdCoupons } from '@/db/schema/coupons'
import { localDate } from '@/lib/time'
import { acceptedOn } from '../queries'
import type { SampleCoupon } from '../schema'

/**
 * Coupons to try the booking desk with: samples that open a flight now without grace, that nobody has in hand and that no
 * booking was ever made with; those for fewest passengers first. A club in production offers none, nor anybody's own coupon.
 */
export async function sampleCoupons(club: Club, now: Date, most = 3): Promise<SampleCoupon[]> {
  if (club.kind === 'production') return []
  const { id, reference, activities, passengers, expiresOn } = coupons
  const inHand = club.tx
    .select({ one: sql`1` })
    .from(holdCoupons)
    .innerJoin(holds, and(eq(holds.clubId, holdCoupons.clubId), eq(holds.id, holdCoupons.holdId)))
    .where(
      and(
        eq(holdCoupons.clubId, coupons.clubId),
        eq(holdCoupons.couponId, coupons.id),
        isNull(holdCoupons.releasedAt),
        isNull(holds.endedAt),
        sql`${holds.expiresAt} > ${now.toISOString()}::timestamptz`,
      ),
    )
  const everBooked = club.tx
    .select({ one: sql`1` })
    .from(bookingCoupons)
    .where(and(eq(bookingCoupons.clubId, coupons.clubId), eq(bookingCoupons.couponId, coupons.id)))
  return club.tx
    .select({ id, reference, activities, passengers, expiresOn })
    .from(coupons)
    .where(
      and(
        eq(coupons.clubId, club.id),
        eq(coupons.sample, true),
        isNull(coupons.shopVerifiedAt),
        isNull(coupons.bookedAt),
        acceptedOn(localDate(now, club.timeZone), 0),
        notExists(everBooked),
        notExists(inHand),
      ),
    )
    .orderBy(asc(passengers), asc(id))
    .limit(most)
}
