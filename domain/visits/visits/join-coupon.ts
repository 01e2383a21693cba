import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { visits } from '@/db/schema/visits'
import { releaseHold } from '@/domain/slots/holds/release'
import { Refusal } from '@/lib/refusal'
import type { LoadedVisit } from './queries'
import { type OfferedActivity, openedActivities, seatsToAdd } from './rules'

const MOST_COUPONS = 10

/**
 * Joins another coupon to a visit, so that both groups fly together. A hold made before is let go: it was for fewer.
 * Refuses `references_differ` when the coupons open no activity in common, `no_more_seats` when no aircraft of those activities
 * takes more people than were bought before.
 */
export async function joinCoupon(
  club: Club,
  { visit, coupons }: LoadedVisit,
  added: { id: string; activities: readonly string[]; passengers: number },
  offered: readonly OfferedActivity[],
  now = new Date(),
): Promise<void> {
  if (visit.couponIds.includes(added.id)) return
  const together = openedActivities([...coupons, added], offered)
  if (together.length === 0 || coupons.length >= MOST_COUPONS) throw new Refusal('references_differ')
  if (!seatsToAdd(coupons, together)) throw new Refusal('no_more_seats')
  if (visit.holdId) await releaseHold(club, visit.holdId, now)
  await club.tx
    .update(visits)
    .set({ couponIds: [...visit.couponIds, added.id], holdId: null })
    .where(and(eq(visits.clubId, club.id), eq(visits.id, visit.id)))
}
