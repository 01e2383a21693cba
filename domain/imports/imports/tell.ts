import { and, eq } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { imports } from '@/db/schema/imports'
import type { Taken } from './schema'

/** Says how far an import is, at once: what it writes is committed at its end only. Not of the club's own share of connections, which its long transaction holds. */
export async function tellProgress({ importId, attempt }: Taken, progress: number): Promise<void> {
  await acrossClubs('imports', (tx) =>
    tx
      .update(imports)
      .set({ progress, touchedAt: new Date() })
      .where(and(eq(imports.id, importId), eq(imports.attempt, attempt))),
  )
}
