import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { statement } from '@/db/statement'
import type { LocalDate } from '@/lib/time'
import { dayLock } from './queries'

const lock = statement<{ mine: boolean }, { day: string }>(
  () => sql`select pg_try_advisory_xact_lock(${dayLock(sql.placeholder('day'))}) as mine`,
)

/**
 * The lock of `lockDays` if nobody has it at this moment; false, without waiting, when somebody does. What is read behind a
 * true is read under the lock, also by statements that are sent right behind this one.
 */
export async function tryDay({ tx, id }: Club, day: LocalDate): Promise<boolean> {
  const [row] = await lock(tx, { day: `${id}/${day}` })
  return row?.mine === true
}
