import { and, eq, sql } from 'drizzle-orm'
import { isUuid } from '@/lib/id'
import { liveSessions } from './queries'
import type { Owner, Realm } from './schema'

/**
 * Who is signed in under a session, while it lives, with the rights of this moment; null once it is revoked or over, or its owner may
 * not come in any more. Notes, once a minute, that it was seen.
 */
export async function resumeSession<Face extends Owner, Holder extends object>(
  realm: Realm<Face, Holder>,
  sessionId: string,
): Promise<(Holder & { sessionId: string }) | null> {
  if (!isUuid(sessionId)) return null
  const { sessions, lasts } = realm
  const mine = and(liveSessions(realm), eq(sessions.id, sessionId))
  const stale = sql<boolean>`${sessions.lastSeenAt} < now() - interval '1 minute'`
  return realm.seek(async (tx) => {
    const [row] = await tx.select({ ownerId: sessions.ownerId, stale }).from(sessions).where(mine)
    const holder = row ? await realm.holder(tx, row.ownerId) : null
    if (!row || !holder) return null
    if (row.stale) {
      const seen = { lastSeenAt: sql`now()` }
      const longer = { expiresAt: sql`now() + ${lasts.hours} * interval '1 hour'` }
      await tx
        .update(sessions)
        .set(lasts.prolonged ? { ...seen, ...longer } : seen)
        .where(mine)
    }
    return { ...holder, sessionId }
  })
}
