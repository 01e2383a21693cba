import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSessions } from '@/db/schema/sessions'

/** Signs one browser of a person out. Somebody else's, or one that ended before, is left as it is. */
export async function endSession(club: Club, personId: string, sessionId: string): Promise<void> {
  await club.tx
    .update(clubSessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(clubSessions.clubId, club.id),
        eq(clubSessions.personId, personId),
        eq(clubSessions.id, sessionId),
        isNull(clubSessions.revokedAt),
      ),
    )
}
