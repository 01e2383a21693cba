import { sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { jobName } from '@/db/jobs'
import { houseLetters } from '@/db/schema/house'

/** Adds the jobs that a dead worker took with it: of open letters that have been due for a second, the longest waiting first. */
export async function recoverHouseLetters(): Promise<void> {
  await acrossClubs('worker', (tx) =>
    tx.execute(sql`
      select envol_enqueue(${jobName('deliver_house_mail')}, jsonb_build_object('letterId', id), due_at, 'house:' || id)
      from (
        select id, due_at from ${houseLetters}
        where delivered_at is null and kept_at is null and failed_at is null
          and due_at < now() - interval '1 second'
        order by due_at limit 100
      ) waiting`),
  )
}
