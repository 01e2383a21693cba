import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { visits } from '@/db/schema/visits'
import type { Visit } from './queries'

/** Writes down how far a visit has come. */
export async function updateVisit(
  club: Club,
  visit: Pick<Visit, 'id'>,
  progress: Partial<Pick<Visit, 'choice' | 'holdId' | 'bookingId'>>,
  now = new Date(),
): Promise<void> {
  await club.tx
    .update(visits)
    .set({ ...progress, usedAt: now })
    .where(and(eq(visits.clubId, club.id), eq(visits.id, visit.id)))
}
