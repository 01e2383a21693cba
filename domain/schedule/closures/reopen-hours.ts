import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { closures } from '@/db/schema/external'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { closedFrom } from './queries'

/** Opens closed hours to online booking again. Refuses `forbidden`, and `not_found` when they are open already. */
export async function reopenHours(club: Club, closureId: string): Promise<void> {
  await must(club, 'bookings.all')
  const [gone] = await club.tx
    .delete(closures)
    .where(and(eq(closures.clubId, club.id), eq(closures.id, closureId)))
    .returning()
  if (!gone) throw new Refusal('not_found')
  const { from, to, reason } = closedFrom(gone, club.timeZone)
  const before = { start: from.toISOString(), end: to.toISOString(), reason }
  await record(club, { event: 'club.reopened', subjectId: closureId, before })
}
