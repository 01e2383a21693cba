import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { operatorSessions, operators } from '@/db/schema/accounts'
import { env } from '@/lib/env'
import { isUuid } from '@/lib/id'
import { isOperator } from './rules'
import type { SignedInOperator } from './schema'

/** Who is signed in, while the session lives and OPERATOR_EMAIL still names them; null otherwise. */
export async function resumeSession(sessionId: string): Promise<SignedInOperator | null> {
  if (!isUuid(sessionId)) return null
  return acrossClubs('operator', async (tx) => {
    const live = and(
      eq(operatorSessions.id, sessionId),
      isNull(operatorSessions.revokedAt),
      gt(operatorSessions.expiresAt, sql`now()`),
    )
    const [row] = await tx
      .select({
        operatorId: operators.id,
        email: operators.email,
        hasPassword: sql<boolean>`${operators.passwordHash} is not null`,
        stale: sql<boolean>`${operatorSessions.lastSeenAt} < now() - interval '1 minute'`,
      })
      .from(operatorSessions)
      .innerJoin(operators, eq(operators.id, operatorSessions.operatorId))
      .where(live)
    if (!row || !isOperator(row.email, env().OPERATOR_EMAIL)) return null
    if (row.stale) await tx.update(operatorSessions).set({ lastSeenAt: sql`now()` }).where(live)
    const { operatorId, email, hasPassword } = row
    return { sessionId, operatorId, email, hasPassword }
  })
}
