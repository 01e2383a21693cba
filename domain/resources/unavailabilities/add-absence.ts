import type { Club } from '@/db/club'
import { absences } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { mayKeep } from '../presences/rules/week'
import { bringInLine } from './bring-in-line'
import { isPilot } from './queries/facts'
import { refuseUnlessSpan } from './rules'
import type { Absence } from './schema'

/**
 * A pilot cannot come: saved whole, the absence fills what is free at once; the bookings it hits stay, flagged (rule 13), and
 * a live hold is honoured. Returns its id and the ids of those bookings. Refuses `forbidden`, `not_found`,
 * `validation_failed` (no span).
 */
export async function addAbsence(
  club: Club,
  { personId, startAt, endAt }: Absence,
  now = new Date(),
): Promise<{ id: string; hits: string[] }> {
  await must(club, (actor) => mayKeep(actor, personId))
  if (!(await isPilot(club, personId))) throw new Refusal('not_found')
  refuseUnlessSpan(startAt, endAt)
  const id = uuidv7()
  await club.tx.insert(absences).values({ clubId: club.id, id, personId, startAt, endAt })
  const hits = await bringInLine(club, { subjectId: personId, from: startAt, to: endAt }, now)
  const after = { start: startAt.toISOString(), end: endAt.toISOString() }
  await record(club, { event: 'pilot.absent', subjectId: personId, after })
  return { id, hits }
}
