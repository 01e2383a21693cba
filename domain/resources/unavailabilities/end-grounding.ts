import type { Club } from '@/db/club'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { changeEnd } from './change-end'
import { loadGrounding } from './queries/facts'

/**
 * Gives a grounding another end, earlier or later; null takes it back as if it had never been. The bookings it leaves are
 * flagged no more, those it comes over are; they are returned. Refuses `forbidden`, `not_found`, `validation_failed`.
 */
export async function endGrounding(
  club: Club,
  id: string,
  endAt: Date | null,
  now = new Date(),
): Promise<{ aircraftId: string; hits: string[] }> {
  await must(club, 'fleet.manage')
  const seen = await loadGrounding(club, id)
  if (!seen) throw new Refusal('not_found')
  const { aircraftId, startAt, reason } = seen
  const { before, hits } = await changeEnd(club, 'grounding', { ...seen, subjectId: aircraftId }, endAt, now)
  const fact = (end: Date) => ({ start: startAt.toISOString(), end: end.toISOString(), reason })
  await record(club, {
    event: endAt ? 'aircraft.grounding_changed' : 'aircraft.grounding_removed',
    subjectId: aircraftId,
    before: fact(before),
    ...(endAt && { after: fact(endAt) }),
  })
  return { aircraftId, hits }
}
