import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { accountSessions } from '@/db/schema/accounts'

/** Signs one browser of an account out. One of another account, or one that ended before, is left as it is. */
export async function endSession({ tx, id }: Account, sessionId: string): Promise<void> {
  await tx
    .update(accountSessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(accountSessions.accountId, id),
        eq(accountSessions.id, sessionId),
        isNull(accountSessions.revokedAt),
      ),
    )
}
