import { sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { jobName } from '@/db/jobs'
import { exports } from '@/db/schema/exports'

/** Adds the jobs that a dead worker took with it: of exports that nobody has written a table of for ten minutes. */
export async function recoverExports(): Promise<void> {
  await acrossClubs('worker', (tx) =>
    tx.execute(sql`
      select envol_enqueue(${jobName('export_platform')}, jsonb_build_object('exportId', id), touched_at, 'export:' || id)
      from ${exports} where done_at is null and touched_at < now() - interval '10 minutes'`),
  )
}
