import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { imports } from '@/db/schema/imports'
import type { Taken } from './schema'

/** Writes down what became of an import, if it is still in this job's hands; throws where it is not, so that nothing of it stays. */
export async function endImport(
  club: Club,
  { importId, attempt }: Taken,
  what: Partial<typeof imports.$inferInsert>,
): Promise<void> {
  const mine = await club.tx
    .update(imports)
    .set(what)
    .where(and(eq(imports.clubId, club.id), eq(imports.id, importId), eq(imports.attempt, attempt)))
    .returning({ id: imports.id })
  if (mine.length === 0) throw new Error('this import is in other hands, or gone')
}
