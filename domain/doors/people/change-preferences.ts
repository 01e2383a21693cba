import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { people } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import { preferencesOf } from './queries'
import type { Preferences } from './schema'

/** Whoever acts chooses the language they are written in, and whether they are written to. Refuses `forbidden`. */
export async function changePreferences(club: Club, { language, mailed }: Preferences): Promise<void> {
  if (club.actor.kind !== 'staff') throw new Refusal('forbidden')
  const before = await preferencesOf(club, club.actor.id)
  if (!before) throw new Refusal('forbidden')
  if (before.language === language && before.mailed === mailed) return
  await club.tx
    .update(people)
    .set({ language, mailed })
    .where(and(eq(people.clubId, club.id), eq(people.id, club.actor.id)))
  await record(club, {
    event: 'person.preferences',
    subjectId: club.actor.id,
    before: { language: before.language, mailed: before.mailed },
    after: { language, mailed },
  })
}
