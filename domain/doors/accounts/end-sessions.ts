import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { accountSessions } from '@/db/schema/accounts'

/** Signs every browser of an account out, but for the session named by `except`. */
export async function endSessions({ tx, id }: Account, except: string | null): Promise<void> {
  await tx
    .update(accountSessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(accountSessions.accountId, id),
        isNull(accountSessions.revokedAt),
        except === null ? undefined : ne(accountSessions.id, except),
      ),
    )
}
