import { and, eq, sql } from 'drizzle-orm'
import { liveSessions } from './queries'
import type { OpenOwner } from './schema'

/** Signs one browser of an owner out. Somebody else's, or one that ended before, is left as it is. */
export async function endSession({ realm, id, tx }: OpenOwner, sessionId: string): Promise<void> {
  const { sessions } = realm
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(liveSessions(realm), eq(sessions.ownerId, id), eq(sessions.id, sessionId)))
}
