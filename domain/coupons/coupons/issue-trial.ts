import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { coupons } from '@/db/schema/coupons'
import { shops } from '@/db/schema/shops'
import { Refusal } from '@/lib/refusal'
import { addMonths, localDate } from '@/lib/time'
import { issueCoupon } from './issue'

const MOST_AN_HOUR = 500

/**
 * A fresh coupon of the demonstration: two passengers, the first discovery flight, good for a year, sold by the trial shop
 * when there is one. Refuses `forbidden` for any other club, `rate_limited` past 500 an hour.
 */
export async function issueTrialCoupon(club: Club, now = new Date()): Promise<{ reference: string }> {
  if (club.kind !== 'demo') throw new Refusal('forbidden')
  const [activity] = await club.tx
    .select({ code: activities.code })
    .from(activities)
    .where(
      and(eq(activities.clubId, club.id), eq(activities.external, true), eq(activities.kind, 'discovery')),
    )
    .orderBy(activities.rank)
    .limit(1)
  if (!activity) throw new Refusal('external_closed')
  const [recent] = await club.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(coupons)
    .where(
      and(
        eq(coupons.clubId, club.id),
        sql`${coupons.issuedAt} > ${now.toISOString()}::timestamptz - interval '1 hour'`,
      ),
    )
  if ((recent?.count ?? 0) >= MOST_AN_HOUR) throw new Refusal('rate_limited')
  const [shop] = await club.tx
    .select({ id: shops.id })
    .from(shops)
    .where(and(eq(shops.clubId, club.id), isNull(shops.disabledAt)))
    .limit(1)
  const today = localDate(now, club.timeZone)
  const coupon = await issueCoupon(club, {
    activities: [activity.code],
    passengers: 2,
    expiresOn: addMonths(today, 12),
    soldOn: today,
    shopId: shop?.id ?? null,
    sample: true,
  })
  return { reference: coupon.reference }
}
