import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { addJob } from '@/db/jobs'
import { imports } from '@/db/schema/imports'
import { record } from '@/domain/club/journal/record'
import type { JournalEvent } from '@/domain/club/journal/schema'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { rightFor } from './rules/rights'
import type { How, ImportStage, Report } from './schema'

type Press = {
  from: ImportStage
  to: ImportStage
  event: JournalEvent
  /** What it is to be read like from now on. */
  how?: (before: Partial<How>) => Partial<How>
  allowed?: (report: Report) => boolean
}

/**
 * Leads an import from one stage to the next, where a job goes on with it. One that has left that stage already is left alone:
 * pressing twice is once. Refuses `not_found`, `forbidden`, `validation_failed` where its report does not allow it.
 */
export async function pressImport(
  club: Club,
  id: string,
  { from, to, event, how, allowed }: Press,
): Promise<void> {
  const mine = and(eq(imports.clubId, club.id), eq(imports.id, id))
  const [row] = await club.tx
    .select({ kind: imports.kind, stage: imports.stage, how: imports.how, report: imports.report })
    .from(imports)
    .where(mine)
    .for('update')
  if (!row) throw new Refusal('not_found')
  await must(club, rightFor(row.kind))
  if (row.stage !== from) return
  if (allowed && !(row.report && allowed(row.report as Report))) throw new Refusal('validation_failed')
  await club.tx
    .update(imports)
    .set({
      stage: to,
      personId: club.actor.id,
      progress: 0,
      touchedAt: sql`now()`,
      ...(how && { how: how(row.how as Partial<How>) }),
    })
    .where(mine)
  await addJob(club.tx, 'work_on_import', { payload: { clubId: club.id, importId: id }, key: `import:${id}` })
  await record(club, { event, subjectId: id })
}
