import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { unavailability } from '@/db/schema/fleet'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { bringInLine } from '../unavailabilities/bring-in-line'
import { refuseUnlessSpan } from '../unavailabilities/rules'
import { takeTurn } from '../unavailabilities/take-turn'
import { loadGrounding, lockGrounding } from './queries'

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
  const { aircraftId, startAt } = seen
  const last = endAt && endAt > seen.endAt ? endAt : seen.endAt
  await takeTurn(club, { subjectId: aircraftId, from: startAt, to: last })
  const grounding = await lockGrounding(club, id)
  if (!grounding) throw new Refusal('not_found')
  const mine = and(eq(unavailability.clubId, club.id), eq(unavailability.id, id))
  if (endAt === null) await club.tx.delete(unavailability).where(mine)
  else {
    refuseUnlessSpan(startAt, endAt)
    await club.tx.update(unavailability).set({ endAt }).where(mine)
  }
  await vacate(club, id)
  const to = endAt && endAt > grounding.endAt ? endAt : grounding.endAt
  const hits = await bringInLine(club, { subjectId: aircraftId, from: startAt, to }, now)
  const fact = (end: Date) => ({
    start: startAt.toISOString(),
    end: end.toISOString(),
    reason: grounding.reason,
  })
  await record(club, {
    event: endAt ? 'aircraft.grounding_changed' : 'aircraft.grounding_removed',
    subjectId: aircraftId,
    before: fact(grounding.endAt),
    ...(endAt && { after: fact(endAt) }),
  })
  return { aircraftId, hits }
}
