import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSessions } from '@/db/schema/sessions'
import { isUuid } from '@/lib/id'
import { SESSION_DAYS } from '../sessions/rules'
import { personOf } from './queries'
import type { SignedInPerson } from './schema'

/**
 * Who is signed in under a session of this club, while it lives, with the rights of this moment; null once it is revoked or too
 * long unseen. Notes, once a minute, that it was seen.
 */
export async function resumeSession(club: Club, sessionId: string): Promise<SignedInPerson | null> {
  if (!isUuid(sessionId)) return null
  const mine = and(eq(clubSessions.clubId, club.id), eq(clubSessions.id, sessionId))
  const [row] = await club.tx
    .select({
      personId: clubSessions.personId,
      stale: sql<boolean>`${clubSessions.lastSeenAt} < now() - interval '1 minute'`,
    })
    .from(clubSessions)
    .where(and(mine, isNull(clubSessions.revokedAt), gt(clubSessions.expiresAt, sql`now()`)))
  const person = row && (await personOf(club, row.personId))
  if (!person) return null
  if (row.stale) {
    await club.tx
      .update(clubSessions)
      .set({ lastSeenAt: sql`now()`, expiresAt: sql`now() + ${SESSION_DAYS} * interval '1 day'` })
      .where(mine)
  }
  return { sessionId, person }
}
