import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { dayLock } from '@/domain/calendar/occupancy/queries'
import { lockHit } from './queries/hits'
import type { FactSpan } from './schema'

/**
 * Those who change facts of one subject take turns, and whoever moves or calls off a booking under them is let finish first:
 * to be called before a fact that others can see is touched.
 */
export async function takeTurn(club: Club, span: FactSpan): Promise<void> {
  const name = `${club.id}/facts/${span.subjectId}`
  await club.tx.execute(sql`select pg_advisory_xact_lock(${dayLock(sql`${name}::text`)})`)
  await lockHit(club, span)
}
