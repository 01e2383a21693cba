import { and, eq, inArray } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { duties } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { dutiesNamed, flightsIn } from './queries/duties'
import { lockKept } from './queries/week'
import type { Duty } from './schema'

/**
 * Takes duties of a pilot away; what is booked in them stays booked. Returns those that were there and how many flights
 * remain in them. Refuses `forbidden`, `not_found`.
 */
export async function closeDuties(
  club: Club,
  pilotId: string,
  ids: readonly string[],
): Promise<{ closed: Duty[]; flights: number }> {
  await lockKept(club, pilotId)
  const closed = await dutiesNamed(club, pilotId, ids)
  if (closed.length === 0) return { closed, flights: 0 }
  await club.tx.delete(duties).where(
    and(
      eq(duties.clubId, club.id),
      eq(duties.pilotId, pilotId),
      inArray(
        duties.id,
        closed.map(({ id }) => id),
      ),
    ),
  )
  for (const { startAt, endAt } of closed) {
    await record(club, {
      event: 'pilot.duty_closed',
      subjectId: pilotId,
      before: { start: startAt.toISOString(), end: endAt.toISOString() },
    })
  }
  return { closed, flights: await flightsIn(club, pilotId, closed) }
}
