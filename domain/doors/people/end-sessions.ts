import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSessions } from '@/db/schema/sessions'

/** Signs every browser of a person out, but for the session named by `except`. */
export async function endSessions(club: Club, personId: string, except: string | null): Promise<void> {
  await club.tx
    .update(clubSessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(clubSessions.clubId, club.id),
        eq(clubSessions.personId, personId),
        isNull(clubSessions.revokedAt),
        except === null ? undefined : ne(clubSessions.id, except),
      ),
    )
}
