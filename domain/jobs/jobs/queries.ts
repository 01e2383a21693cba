import { sql } from 'drizzle-orm'
import { connection } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { houseLetters } from '@/db/schema/house'
import { letters } from '@/db/schema/letters'

type Depth = { due: number; later: number; failed: number; oldest: number }

const ofQueue = `
  select
    count(*) filter (where attempts < max_attempts and run_at <= now())::int as due,
    count(*) filter (where attempts < max_attempts and run_at > now())::int as later,
    count(*) filter (where attempts >= max_attempts)::int as failed,
    coalesce(extract(epoch from now() - min(run_at)
      filter (where attempts < max_attempts and run_at <= now())), 0)::float8 as oldest
  from graphile_worker.jobs`

const ofLetters = sql<Depth>`
  select count(*)::int as due, coalesce(extract(epoch from now() - min(due_at)), 0)::float8 as oldest
  from (
    select due_at from ${letters}
    where delivered_at is null and kept_at is null and failed_at is null and due_at <= now()
    union all
    select due_at from ${houseLetters}
    where delivered_at is null and kept_at is null and failed_at is null and due_at <= now()
  ) waiting`

/**
 * How much waits and since when the oldest of it: jobs, and letters that are due and in nobody's hands, whose jobs are over. The
 * queue's tables admit their owner alone.
 */
export async function queueState() {
  const [jobs] = await connection().glance<Depth>('metrics', [{ text: ofQueue, values: [] }])
  const [waiting] = await acrossClubs('metrics', (tx) => tx.execute<Depth>(ofLetters))
  const { due = 0, later = 0, failed = 0, oldest = 0 } = jobs ?? {}
  return {
    jobs: { due: due + (waiting?.due ?? 0), later, failed },
    oldestDueSeconds: Math.max(oldest, waiting?.oldest ?? 0),
  }
}

/** Connections that Envol's processes have open to this database, by what they do (`active`, `idle`...). */
export async function poolUse(): Promise<Record<string, number>> {
  const text = `
    select coalesce(state, 'unknown') as state, count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'envol' group by 1`
  const rows = await connection().glance<{ state: string; count: number }>('metrics', [{ text, values: [] }])
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
