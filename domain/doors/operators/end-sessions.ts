import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { operatorSessions } from '@/db/schema/accounts'

/** Signs every browser of an operator out, but for the session named by `except`. */
export async function endSessions(tx: Tx, operatorId: string, except: string | null): Promise<void> {
  await tx
    .update(operatorSessions)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(operatorSessions.operatorId, operatorId),
        isNull(operatorSessions.revokedAt),
        except === null ? undefined : ne(operatorSessions.id, except),
      ),
    )
}
