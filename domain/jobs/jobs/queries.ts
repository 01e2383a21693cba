import { connection } from '@/db/client'

/** How deep the queue is and since when its oldest due job waits; the tables admit their owner alone. */
export async function queueState() {
  const [row] = await connection().glance<{ due: number; later: number; failed: number; oldest: number }>(
    'metrics',
    [
      {
        text: `
    select
      count(*) filter (where attempts < max_attempts and run_at <= now())::int as due,
      count(*) filter (where attempts < max_attempts and run_at > now())::int as later,
      count(*) filter (where attempts >= max_attempts)::int as failed,
      coalesce(extract(epoch from now() - min(run_at)
        filter (where attempts < max_attempts and run_at <= now())), 0)::float8 as oldest
    from graphile_worker.jobs`,
        values: [],
      },
    ],
  )
  const { due = 0, later = 0, failed = 0, oldest = 0 } = row ?? {}
  return { jobs: { due, later, failed }, oldestDueSeconds: oldest }
}

/** Connections that Envol's processes have open to this database, by what they do (`active`, `idle`...). */
export async function poolUse(): Promise<Record<string, number>> {
  const rows = await connection().glance<{ state: string; count: number }>('metrics', [
    {
      text: `
    select coalesce(state, 'unknown') as state, count(*)::int as count from pg_stat_activity
    where datname = current_database() and application_name = 'envol' group by 1`,
      values: [],
    },
  ])
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}
