import { sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { jobName } from '@/db/jobs'
import { creations } from '@/db/schema/signups'

/**
 * Adds the jobs that a dead worker took with it: of creations that should have been in somebody's hands for seconds and are in
 * nobody's (whoever makes a platform holds its line), the oldest first.
 */
export async function recoverCreations(): Promise<void> {
  await acrossClubs('worker', (tx) =>
    tx.execute(sql`
      select envol_enqueue(${jobName('create_platforms')}, jsonb_build_object('creationId', id), created_at, 'create:' || id)
      from (
        select id, created_at from ${creations}
        where done_at is null and failure is null and created_at < now() - interval '3 seconds'
        order by created_at limit 100 for update skip locked
      ) waiting`),
  )
}
