import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { waitingList } from '@/db/schema/visits'

/** Takes somebody off the list; leaving twice is leaving once. */
export async function leaveWaiting(club: Club, id: string, now = new Date()): Promise<void> {
  await club.tx
    .update(waitingList)
    .set({ leftAt: now })
    .where(and(eq(waitingList.clubId, club.id), eq(waitingList.id, id), isNull(waitingList.leftAt)))
}
