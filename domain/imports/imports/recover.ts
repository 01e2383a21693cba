import { sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { jobName } from '@/db/jobs'
import { imports } from '@/db/schema/imports'

/** Adds the jobs that a dead worker took with it: of imports in whose hands there was no sign of life for five minutes. */
export async function recoverImports(): Promise<void> {
  await acrossClubs('worker', (tx) =>
    tx.execute(sql`
      select envol_enqueue(${jobName('work_on_import')}, jsonb_build_object('clubId', club_id, 'importId', id), touched_at, 'import:' || id)
      from ${imports}
      where stage in ('judging', 'writing', 'undoing') and touched_at < now() - interval '5 minutes'`),
  )
}
