import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { presences } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { lockKept, weekOf } from './queries/week'
import type { WeeklyPresence } from './schema'

/**
 * A pilot is there no more at these weekly hours; what was booked then stays booked. Returns what was removed, null when it
 * was gone already. Refuses `forbidden`, `not_found`.
 */
export async function removePresence(
  club: Club,
  pilotId: string,
  presenceId: string,
): Promise<WeeklyPresence | null> {
  await lockKept(club, pilotId)
  const before = await weekOf(club, pilotId)
  const gone = before.find(({ id }) => id === presenceId)
  if (!gone) return null
  await club.tx
    .delete(presences)
    .where(and(eq(presences.clubId, club.id), eq(presences.pilotId, pilotId), eq(presences.id, presenceId)))
  const spans = before.map(({ id, ...span }) => ({ id, span }))
  await record(club, {
    event: 'pilot.presences',
    subjectId: pilotId,
    before: { presences: spans.map(({ span }) => span) },
    after: { presences: spans.filter(({ id }) => id !== presenceId).map(({ span }) => span) },
  })
  return gone
}
