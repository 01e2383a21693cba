import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import type { Localized } from '@/db/schema/columns'
import { coupons } from '@/db/schema/coupons'
import { liveHoldOfCoupon } from '@/domain/coupons/coupons/queries'
import { couponState } from '@/domain/coupons/coupons/rules'
import { localDate } from '@/lib/time'

/** A coupon that somebody may try now. */
export type Sample = { reference: string; activity: Localized; minutes: number; passengers: number }

/**
 * The first good coupon of each of the club's external activities, in the club's order of activities: not booked, not held,
 * good today without grace. Coupons that open several activities are left out.
 */
export async function couponsToTry(club: Club, now = new Date()): Promise<Sample[]> {
  const today = localDate(now, club.timeZone)
  const [offered, register] = await Promise.all([
    club.tx
      .select()
      .from(activities)
      .where(and(eq(activities.clubId, club.id), eq(activities.external, true), isNull(activities.retiredAt)))
      .orderBy(asc(activities.rank)),
    club.tx
      .select()
      .from(coupons)
      .where(and(eq(coupons.clubId, club.id), isNull(coupons.bookedAt), isNull(coupons.voidAt)))
      .orderBy(asc(coupons.id))
      .limit(500),
  ])
  const samples: Sample[] = []
  for (const { code, name, durationMinutes } of offered) {
    const mine = register.filter(
      (one) =>
        one.activities.length === 1 && one.activities[0] === code && couponState(one, today) === 'issued',
    )
    for (const { id, reference, passengers } of mine) {
      if (await liveHoldOfCoupon(club, id, now)) continue
      samples.push({ reference, activity: name, minutes: durationMinutes, passengers })
      break
    }
  }
  return samples
}
