import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { people } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'

/** Whoever acts gets another address for their calendar; every address given before opens nothing any more. Refuses `forbidden`. */
export async function renewCalendar(club: Club): Promise<void> {
  if (club.actor.kind !== 'staff') throw new Refusal('forbidden')
  const [renewed] = await club.tx
    .update(people)
    .set({ calendarVersion: sql`${people.calendarVersion} + 1` })
    .where(and(eq(people.clubId, club.id), eq(people.id, club.actor.id), isNull(people.anonymisedAt)))
    .returning({ id: people.id })
  if (!renewed) throw new Refusal('forbidden')
  await record(club, { event: 'person.calendar_renewed', subjectId: renewed.id })
}
