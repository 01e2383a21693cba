import { setTimeout as wait } from 'node:timers/promises'
import { getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { connection } from '@/db/client'

type Sql = ReturnType<typeof connection>['sql']

/** Holds everybody up who writes into this table, while `work` is done. */
export async function whileLocked(table: PgTable, work: () => Promise<void>): Promise<void> {
  const lock: Awaited<ReturnType<Sql['reserve']>> = await connection().sql.reserve()
  try {
    await lock`begin`
    await lock.unsafe(`lock table ${getTableName(table)} in share mode`)
    await work()
  } finally {
    await lock`rollback`
    lock.release()
  }
}

/** The server process of whoever is held up. Throws when nobody is. */
export async function heldUp(): Promise<number> {
  for (let tries = 0; tries < 1000; tries++) {
    const [row] = await connection().sql<{ pid: number }[]>`
      select pid from pg_stat_activity
      where datname = current_database() and application_name = 'envol' and wait_event_type = 'Lock'`
    if (row) return row.pid
    await wait(10)
  }
  throw new Error('nobody waits')
}
