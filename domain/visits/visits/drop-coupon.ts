import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { visits } from '@/db/schema/visits'
import { releaseHold } from '@/domain/slots/holds/release'
import type { LoadedVisit } from './queries'

/** Takes a joined coupon off a visit again; the first one stays. A hold made with it is let go. */
export async function dropCoupon(
  club: Club,
  { visit }: LoadedVisit,
  couponId: string,
  now = new Date(),
): Promise<void> {
  if (visit.couponIds.indexOf(couponId) < 1) return
  if (visit.holdId) await releaseHold(club, visit.holdId, now)
  await club.tx
    .update(visits)
    .set({ couponIds: visit.couponIds.filter((id) => id !== couponId), holdId: null })
    .where(and(eq(visits.clubId, club.id), eq(visits.id, visit.id)))
}
