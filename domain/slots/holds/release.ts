import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { holdCoupons } from '@/db/schema/coupons'
import { fillGaps } from '@/domain/calendar/occupancy/fill-gaps'
import { vacate } from '@/domain/calendar/occupancy/vacate'

/**
 * Lets a hold go: its slot is free and its coupons may be held again. Letting it go twice is letting it go once; one that
 * lapsed before counts as lapsed.
 */
export async function releaseHold(club: Club, holdId: string, now = new Date()): Promise<void> {
  await club.tx
    .update(holds)
    .set({ endedAt: now })
    .where(
      and(eq(holds.clubId, club.id), eq(holds.id, holdId), isNull(holds.endedAt), gt(holds.expiresAt, now)),
    )
  await club.tx
    .update(holdCoupons)
    .set({ releasedAt: now })
    .where(
      and(eq(holdCoupons.clubId, club.id), eq(holdCoupons.holdId, holdId), isNull(holdCoupons.releasedAt)),
    )
  await fillGaps(club, await vacate(club, holdId))
}
