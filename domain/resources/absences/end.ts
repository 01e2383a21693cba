import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { absences } from '@/db/schema/people'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { mayKeep } from '../presences/rules'
import { bringInLine } from '../unavailabilities/bring-in-line'
import { refuseUnlessSpan } from '../unavailabilities/rules'
import { takeTurn } from '../unavailabilities/take-turn'
import { loadAbsence, lockAbsence } from './queries'

/**
 * Gives an absence another end, earlier or later; null takes it back as if it had never been. The bookings it leaves are
 * flagged no more, those it comes over are; they are returned. Refuses `forbidden`, `not_found`, `validation_failed`.
 */
export async function endAbsence(
  club: Club,
  id: string,
  endAt: Date | null,
  now = new Date(),
): Promise<{ personId: string; hits: string[] }> {
  const seen = await loadAbsence(club, id)
  if (!seen) throw new Refusal('not_found')
  const { personId, startAt } = seen
  await must(club, (actor) => mayKeep(actor, personId))
  const last = endAt && endAt > seen.endAt ? endAt : seen.endAt
  await takeTurn(club, { subjectId: personId, from: startAt, to: last })
  const absence = await lockAbsence(club, id)
  if (!absence) throw new Refusal('not_found')
  const mine = and(eq(absences.clubId, club.id), eq(absences.id, id))
  if (endAt === null) await club.tx.delete(absences).where(mine)
  else {
    refuseUnlessSpan(startAt, endAt)
    await club.tx.update(absences).set({ endAt }).where(mine)
  }
  await vacate(club, id)
  const to = endAt && endAt > absence.endAt ? endAt : absence.endAt
  const hits = await bringInLine(club, { subjectId: personId, from: startAt, to }, now)
  const fact = (end: Date) => ({ start: startAt.toISOString(), end: end.toISOString() })
  await record(club, {
    event: endAt ? 'pilot.absence_changed' : 'pilot.absence_removed',
    subjectId: personId,
    before: fact(absence.endAt),
    ...(endAt && { after: fact(endAt) }),
  })
  return { personId, hits }
}
