import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { presences } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import { lockKept, weekOf } from './queries/week'
import { joined } from './rules/week'

type Added = { weekdays: readonly number[]; fromMinute: number; toMinute: number }

/**
 * A pilot is there at these hours of these weekdays (1 is Monday), every week; what overlaps or touches becomes one. Of
 * one's own with `presences.own`, of anybody with `presences.all`. Refuses `forbidden`, `not_found` (a pilot who flies no
 * more too), `validation_failed`.
 */
export async function addPresences(club: Club, pilotId: string, added: Added): Promise<void> {
  const { active } = await lockKept(club, pilotId)
  if (!active) throw new Refusal('not_found')
  const { weekdays, fromMinute, toMinute } = added
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && value >= least && value <= most
  const good = within(fromMinute, 0, 1439) && within(toMinute, fromMinute + 1, 1440)
  if (!good || weekdays.length === 0 || !weekdays.every((day) => within(day, 1, 7)))
    throw new Refusal('validation_failed')
  const before = (await weekOf(club, pilotId)).map(({ id: _, ...span }) => span)
  const after = joined([...before, ...weekdays.map((weekday) => ({ weekday, fromMinute, toMinute }))])
  if (JSON.stringify(after) === JSON.stringify(before)) return
  await club.tx.delete(presences).where(and(eq(presences.clubId, club.id), eq(presences.pilotId, pilotId)))
  await club.tx.insert(presences).values(after.map((span) => ({ clubId: club.id, pilotId, ...span })))
  await record(club, {
    event: 'pilot.presences',
    subjectId: pilotId,
    before: { presences: before },
    after: { presences: after },
  })
}
