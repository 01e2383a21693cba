import type { Club } from '@/db/club'
import { duties } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import { dutiesOver } from './queries/duties'
import { lockKept } from './queries/week'
import { type DutySpan, problemOf, uncovered } from './rules/duties'

/**
 * A pilot is on duty during a span. What another duty covers already is left to it, so that `closeDuties` of the ids that
 * come back undoes just this. None when all of it was covered. Of one's own with `presences.own`, of anybody with
 * `presences.all`. Refuses `forbidden`, `not_found`, `validation_failed`.
 */
export async function openDuty(
  club: Club,
  pilotId: string,
  { startAt, endAt }: DutySpan,
  now = new Date(),
): Promise<string[]> {
  const { active } = await lockKept(club, pilotId)
  if (!active) throw new Refusal('not_found')
  const span = { startAt, endAt }
  if (problemOf(span, now)) throw new Refusal('validation_failed')
  const opened = uncovered(span, await dutiesOver(club, pilotId, span))
  if (opened.length === 0) return []
  const rows = await club.tx
    .insert(duties)
    .values(opened.map((piece) => ({ clubId: club.id, pilotId, ...piece })))
    .returning({ id: duties.id })
  await record(club, {
    event: 'pilot.duty_opened',
    subjectId: pilotId,
    after: { start: startAt.toISOString(), end: endAt.toISOString() },
  })
  return rows.map(({ id }) => id)
}
