import type { Club } from '@/db/club'
import { unavailability } from '@/db/schema/fleet'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { loadAircraft } from '../fleet/queries/fleet'
import { bringInLine } from './bring-in-line'
import { refuseUnlessSpan } from './rules'
import type { Grounding } from './schema'

/**
 * Takes an aircraft out of service: saved whole, it fills what is free at once; the bookings it hits stay, flagged (rule 13).
 * Returns its id and those bookings' ids. Refuses `forbidden`, `not_found`, `validation_failed` (no span).
 */
export async function groundAircraft(
  club: Club,
  { aircraftId, startAt, endAt, reason }: Grounding,
  now = new Date(),
): Promise<{ id: string; hits: string[] }> {
  await must(club, 'fleet.manage')
  if (!(await loadAircraft(club, aircraftId))) throw new Refusal('not_found')
  refuseUnlessSpan(startAt, endAt)
  const id = uuidv7()
  await club.tx.insert(unavailability).values({ clubId: club.id, id, aircraftId, startAt, endAt, reason })
  const hits = await bringInLine(club, { subjectId: aircraftId, from: startAt, to: endAt }, now)
  const after = { start: startAt.toISOString(), end: endAt.toISOString(), reason }
  await record(club, { event: 'aircraft.grounded', subjectId: aircraftId, after })
  return { id, hits }
}
