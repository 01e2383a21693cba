import { sql } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { jobName } from '@/db/jobs'
import { letters } from '@/db/schema/letters'
import { open } from './queries/open'

/**
 * Adds the jobs that a dead worker took with it: of open letters that should have been in somebody's hands for a second, the
 * longest waiting of each club first, so that no club's thousand keep others waiting. A letter whose job still waits its turn gets
 * no second one.
 */
export async function recoverLetters(): Promise<void> {
  await acrossClubs('worker', (tx) =>
    tx.execute(sql`
      select envol_enqueue(
        case kind when 'mail' then ${jobName('deliver_mail')} else ${jobName('deliver_notices')} end,
        jsonb_build_object('clubId', club_id, 'letterId', id, 'queue', queue),
        due_at,
        coalesce(queue, 'mail:' || id)
      )
      from (
        select *, row_number() over (partition by club_id order by due_at) as place
        from (
          select distinct on (club_id, coalesce(queue, id::text)) club_id, id, kind, queue, due_at
          from ${letters}
          where ${open}
          order by club_id, coalesce(queue, id::text), position
        ) heads
        where due_at < now() - interval '1 second'
      ) due
      where place <= 25
      order by place, due_at
      limit 100`),
  )
}
