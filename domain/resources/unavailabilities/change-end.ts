import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { unavailability } from '@/db/schema/fleet'
import { absences } from '@/db/schema/people'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { Refusal } from '@/lib/refusal'
import { bringInLine } from './bring-in-line'
import { refuseUnlessSpan } from './rules'
import { takeTurn } from './take-turn'

/** An absence or a grounding as it was seen, in its table. */
type Seen = { id: string; subjectId: string; startAt: Date; endAt: Date }

const tables = { absence: absences, grounding: unavailability }

/**
 * Gives an absence or a grounding another end, earlier or later; null takes it back as if it had never been. The bookings
 * it leaves are flagged no more, those it comes over are (rule 13); they are returned, with the end it had. Refuses
 * `not_found`, `validation_failed`.
 */
export async function changeEnd(
  club: Club,
  kind: keyof typeof tables,
  { id, subjectId, startAt, endAt: seenEnd }: Seen,
  endAt: Date | null,
  now: Date,
): Promise<{ before: Date; hits: string[] }> {
  const table = tables[kind]
  const mine = and(eq(table.clubId, club.id), eq(table.id, id))
  await takeTurn(club, { subjectId, from: startAt, to: later(seenEnd, endAt) })
  const [fact] = await club.tx.select({ endAt: table.endAt }).from(table).where(mine).for('update')
  if (!fact) throw new Refusal('not_found')
  if (endAt === null) await club.tx.delete(table).where(mine)
  else {
    refuseUnlessSpan(startAt, endAt)
    await club.tx.update(table).set({ endAt }).where(mine)
  }
  await vacate(club, id)
  const span = { subjectId, from: startAt, to: later(fact.endAt, endAt) }
  return { before: fact.endAt, hits: await bringInLine(club, span, now) }
}

const later = (one: Date, other: Date | null) => (other && other > one ? other : one)
