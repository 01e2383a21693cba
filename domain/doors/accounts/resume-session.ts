import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { type AccountId, accountId } from '@/db/account'
import { acrossClubs } from '@/db/club'
import { accountSessions } from '@/db/schema/accounts'
import { isUuid } from '@/lib/id'
import { SESSION_DAYS } from '../sessions/rules'

/** A browser signed in to the client area. */
export type SignedInAccount = { sessionId: string; accountId: AccountId }

/** Whose session it is, while it lives; null once it is revoked or too long unseen. Notes, once a minute, that it was seen. */
export async function resumeSession(sessionId: string): Promise<SignedInAccount | null> {
  if (!isUuid(sessionId)) return null
  return acrossClubs('sessions', async (tx) => {
    const [row] = await tx
      .select({
        account: accountSessions.accountId,
        stale: sql<boolean>`${accountSessions.lastSeenAt} < now() - interval '1 minute'`,
      })
      .from(accountSessions)
      .where(
        and(
          eq(accountSessions.id, sessionId),
          isNull(accountSessions.revokedAt),
          gt(accountSessions.expiresAt, sql`now()`),
        ),
      )
    if (!row) return null
    if (row.stale) {
      await tx
        .update(accountSessions)
        .set({ lastSeenAt: sql`now()`, expiresAt: sql`now() + ${SESSION_DAYS} * interval '1 day'` })
        .where(eq(accountSessions.id, sessionId))
    }
    return { sessionId, accountId: accountId(row.account) }
  })
}
