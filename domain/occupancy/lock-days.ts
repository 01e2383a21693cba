import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import type { LocalDate } from '@/lib/time'

/**
 * Writers of the same club and local day take turns until their transactions end: caps are counted under this lock.
 * Several days are taken in calendar order.
 */
export async function lockDays(club: Club, days: readonly LocalDate[]): Promise<void> {
  for (const day of [...new Set(days)].sort()) {
    await club.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${club.id}/${day}`}, 0))`)
  }
}
