import { and, eq, isNull, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { operatorSessions } from '@/db/schema/accounts'

/** Signs one browser of an operator out. */
export async function endSession(operatorId: string, sessionId: string): Promise<void> {
  await acrossClubs('operator', (tx) =>
    tx
      .update(operatorSessions)
      .set({ revokedAt: sql`now()` })
      .where(
        and(
          eq(operatorSessions.operatorId, operatorId),
          eq(operatorSessions.id, sessionId),
          isNull(operatorSessions.revokedAt),
        ),
      ),
  )
}
