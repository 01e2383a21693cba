import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { validities } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { loadCard } from '../fleet/queries/card'

/** A paper of an aircraft is kept no more. Refuses `forbidden`, `not_found`. */
export async function dropAircraftPaper(club: Club, aircraftId: string, name: string): Promise<void> {
  await must(club, 'fleet.manage')
  await loadCard(club, aircraftId, { lock: true })
  const [gone] = await club.tx
    .delete(validities)
    .where(
      and(eq(validities.clubId, club.id), eq(validities.subjectId, aircraftId), eq(validities.name, name)),
    )
    .returning()
  if (!gone) throw new Refusal('not_found')
  const { expiresOn, blocking } = gone
  await record(club, {
    event: 'aircraft.paper_dropped',
    subjectId: aircraftId,
    before: { name, expiresOn, blocking },
  })
}
