import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { statement } from '@/db/statement'
import type { LocalDate } from '@/lib/time'
import { dayLock } from './queries'

const lock = statement<unknown, { day: string }>(
  () => sql`select pg_advisory_xact_lock(${dayLock(sql.placeholder('day'))})`,
)

/**
 * Writers of the same club and local day take turns until their transactions end: caps are counted under this lock.
 * Several days are taken in calendar order.
 */
export async function lockDays({ tx, id }: Club, days: readonly LocalDate[]): Promise<void> {
  for (const day of [...new Set(days)].sort()) await lock(tx, { day: `${id}/${day}` })
}
