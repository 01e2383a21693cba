import { and, eq, sql } from 'drizzle-orm'
import { ofRealm } from './queries'
import { agentKept } from './rules'
import type { Browser, OpenOwner } from './schema'

/** Signs a browser in, under a new session; the one that it had, whoever's, ends. Returns the session's id. */
export async function startSession(
  { realm, id: ownerId, tx }: OpenOwner,
  { agent, replaces }: Omit<Browser, 'address'>,
): Promise<string> {
  const { sessions, scope, lasts } = realm
  if (replaces) {
    await tx
      .update(sessions)
      .set({ revokedAt: sql`now()` })
      .where(and(ofRealm(realm, sessions), eq(sessions.id, replaces)))
  }
  const [session] = await tx
    .insert(sessions)
    .values({
      ...scope,
      ownerId,
      agent: agentKept(agent),
      expiresAt: sql`now() + ${lasts.hours} * interval '1 hour'`,
    })
    .returning({ id: sessions.id })
  if (!session) throw new Error('no session was made')
  return session.id
}
