import { and, asc, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { pilots, presences } from '@/db/schema/people'
import { must } from '@/domain/doors/rights/must'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { mayKeep } from '../rules/week'
import type { WeeklyPresence } from '../schema'

/** The weekly hours of a pilot, by day and time. */
export async function weekOf(club: Club, pilotId: string): Promise<WeeklyPresence[]> {
  const { id, weekday, fromMinute, toMinute } = presences
  return club.tx
    .select({ id, weekday, fromMinute, toMinute })
    .from(presences)
    .where(and(eq(presences.clubId, club.id), eq(presences.pilotId, pilotId)))
    .orderBy(asc(weekday), asc(fromMinute))
}

/**
 * The pilot whose hours whoever acts is about to change, locked until the transaction ends, so that two changes take turns.
 * Refuses `forbidden`, and `not_found` when there is no such pilot.
 */
export async function lockKept(club: Club, pilotId: string): Promise<{ active: boolean }> {
  await must(club, (actor) => mayKeep(actor, pilotId))
  if (!isUuid(pilotId)) throw new Refusal('not_found')
  const [pilot] = await club.tx
    .select({ active: pilots.active })
    .from(pilots)
    .where(and(eq(pilots.clubId, club.id), eq(pilots.personId, pilotId)))
    .for('update')
  if (!pilot) throw new Refusal('not_found')
  return pilot
}
