import { and, eq, ne, sql } from 'drizzle-orm'
import { liveSessions } from './queries'
import type { OpenOwner } from './schema'

/** Signs every browser of an owner out, but for the session named by `except`. */
export async function endSessions({ realm, id, tx }: OpenOwner, except: string | null): Promise<void> {
  const { sessions } = realm
  const others = except === null ? undefined : ne(sessions.id, except)
  await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(liveSessions(realm), eq(sessions.ownerId, id), others))
}
