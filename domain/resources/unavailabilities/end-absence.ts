import type { Club } from '@/db/club'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { mayKeep } from '../presences/rules/week'
import { changeEnd } from './change-end'
import { loadAbsence } from './queries/facts'

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
  const { before, hits } = await changeEnd(club, 'absence', { ...seen, subjectId: personId }, endAt, now)
  const fact = (end: Date) => ({ start: startAt.toISOString(), end: end.toISOString() })
  await record(club, {
    event: endAt ? 'pilot.absence_changed' : 'pilot.absence_removed',
    subjectId: personId,
    before: fact(before),
    ...(endAt && { after: fact(endAt) }),
  })
  return { personId, hits }
}
