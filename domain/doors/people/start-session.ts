import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { clubSessions } from '@/db/schema/sessions'
import { agentKept, SESSION_DAYS } from '../sessions/rules'
import type { Browser } from '../sessions/schema'

/** Signs a browser in, under a new session; the one that it had, whoever's, ends. Returns the session's id. */
export async function startSession(
  club: Club,
  personId: string,
  { agent, replaces }: Omit<Browser, 'address'>,
): Promise<string> {
  const { tx, id: clubId } = club
  if (replaces) {
    await tx
      .update(clubSessions)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(clubSessions.clubId, clubId), eq(clubSessions.id, replaces)))
  }
  const [session] = await tx
    .insert(clubSessions)
    .values({
      clubId,
      personId,
      agent: agentKept(agent),
      expiresAt: sql`now() + ${SESSION_DAYS} * interval '1 day'`,
    })
    .returning({ id: clubSessions.id })
  if (!session) throw new Error('no session was made')
  return session.id
}
