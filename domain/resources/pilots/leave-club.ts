import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { pilots } from '@/db/schema/people'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'

/**
 * A pilot flies here no more: no slot counts on them from now on; the bookings they have stay and are listed among the hits.
 * Refuses `forbidden`, `not_found`.
 */
export async function leaveClub(club: Club, pilotId: string): Promise<void> {
  await must(club, 'people.manage')
  const [left] = await club.tx
    .update(pilots)
    .set({ active: false })
    .where(and(eq(pilots.clubId, club.id), eq(pilots.personId, pilotId), eq(pilots.active, true)))
    .returning({ id: pilots.personId })
  if (!left) throw new Refusal('not_found')
  await record(club, { event: 'pilot.left', subjectId: pilotId })
}
