import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { holds } from '@/db/schema/bookings'
import { holdCoupons } from '@/db/schema/coupons'
import { bases } from '@/db/schema/fleet'
import type { Holder } from './schema'

export type Hold = typeof holds.$inferSelect

/** A hold with the codes that make its slot's id; null when it is not this holder's. */
export async function findHold(club: Club, holder: Holder, holdId: string) {
  const [row] = await club.tx
    .select({ hold: holds, activity: activities.code, icao: bases.icao })
    .from(holds)
    .innerJoin(activities, and(eq(activities.clubId, holds.clubId), eq(activities.id, holds.activityId)))
    .innerJoin(bases, and(eq(bases.clubId, holds.clubId), eq(bases.id, holds.baseId)))
    .where(and(eq(holds.clubId, club.id), eq(holds.id, holdId), eq(holds.holder, holder)))
  return row ?? null
}

/** A holder's hold locked until the transaction ends, ended or not; null when it is not this holder's. */
export async function lockHold(club: Club, holder: Holder, holdId: string): Promise<Hold | null> {
  const [hold] = await club.tx
    .select()
    .from(holds)
    .where(and(eq(holds.clubId, club.id), eq(holds.id, holdId), eq(holds.holder, holder)))
    .for('update')
  return hold ?? null
}

/** The coupons a hold keeps. */
export async function couponsOfHold(club: Club, holdId: string): Promise<string[]> {
  const rows = await club.tx
    .select({ id: holdCoupons.couponId })
    .from(holdCoupons)
    .where(
      and(eq(holdCoupons.clubId, club.id), eq(holdCoupons.holdId, holdId), isNull(holdCoupons.releasedAt)),
    )
    .orderBy(holdCoupons.couponId)
  return rows.map((row) => row.id)
}

/** Holds that ever kept a coupon, latest first: throttles are judged on them. */
export async function holdsOfCoupon(club: Club, couponId: string) {
  return club.tx
    .select({
      id: holds.id,
      holder: holds.holder,
      startAt: holds.startAt,
      createdAt: holds.createdAt,
      expiresAt: holds.expiresAt,
      endedAt: holds.endedAt,
      releasedAt: holdCoupons.releasedAt,
    })
    .from(holdCoupons)
    .innerJoin(holds, and(eq(holds.clubId, holdCoupons.clubId), eq(holds.id, holdCoupons.holdId)))
    .where(and(eq(holdCoupons.clubId, club.id), eq(holdCoupons.couponId, couponId)))
    .orderBy(desc(holds.createdAt))
    .limit(200)
}
