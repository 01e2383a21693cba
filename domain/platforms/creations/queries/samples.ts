import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import type { Localized } from '@/db/schema/columns'
import { sampleCoupons } from '@/domain/coupons/coupons/queries/samples'

/** A coupon that somebody may try now. */
export type Sample = { reference: string; activity: Localized; minutes: number; passengers: number }

const MOST = 500

/** A sample coupon for each of the club's external activities, in the club's order; those that open several are left out. */
export async function couponsToTry(club: Club, now = new Date()): Promise<Sample[]> {
  const offered = await club.tx
    .select()
    .from(activities)
    .where(and(eq(activities.clubId, club.id), eq(activities.external, true), isNull(activities.retiredAt)))
    .orderBy(asc(activities.rank))
  const free = await sampleCoupons(club, now, MOST)
  return offered.flatMap(({ code, name, durationMinutes }) => {
    const mine = free.find((one) => one.activities.length === 1 && one.activities[0] === code)
    if (!mine) return []
    const { reference, passengers } = mine
    return [{ reference, activity: name, minutes: durationMinutes, passengers }]
  })
}
