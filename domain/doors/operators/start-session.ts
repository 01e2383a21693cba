import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { operatorSessions } from '@/db/schema/accounts'
import { agentKept, OPERATOR_HOURS } from '../sessions/rules'
import type { Browser } from '../sessions/schema'

/** Signs a browser in, under a new session; the one that it had ends. Returns the session's id. */
export async function startSession(
  tx: Tx,
  operatorId: string,
  { agent, replaces }: Omit<Browser, 'address'>,
): Promise<string> {
  if (replaces) {
    await tx.update(operatorSessions).set({ revokedAt: sql`now()` }).where(eq(operatorSessions.id, replaces))
  }
  const [session] = await tx
    .insert(operatorSessions)
    .values({
      operatorId,
      agent: agentKept(agent),
      expiresAt: sql`now() + ${OPERATOR_HOURS} * interval '1 hour'`,
    })
    .returning({ id: operatorSessions.id })
  if (!session) throw new Error('no session was made')
  return session.id
}
