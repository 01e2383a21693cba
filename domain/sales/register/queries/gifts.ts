import { and, asc, eq, isNull, type SQL } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { LARGEST_BATCH } from '../schema'

/** Coupons to be given: one, or those of a batch in their order; none that is void or used up. */
export async function loadGifts(club: Club, which: { couponId: string } | { batchId: string }) {
  const its: SQL = 'couponId' in which ? eq(coupons.id, which.couponId) : eq(coupons.batchId, which.batchId)
  return club.tx
    .select({
      reference: coupons.reference,
      activities: coupons.activities,
      passengers: coupons.passengers,
      expiresOn: coupons.expiresOn,
      buyer: coupons.buyer,
      beneficiary: coupons.beneficiary,
      message: coupons.message,
    })
    .from(coupons)
    .where(
      and(
        eq(coupons.clubId, club.id),
        its,
        isNull(coupons.voidAt),
        isNull(coupons.flownAt),
        isNull(coupons.noShowAt),
      ),
    )
    .orderBy(asc(coupons.batchPlace), asc(coupons.id))
    .limit(LARGEST_BATCH)
}
