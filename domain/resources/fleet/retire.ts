import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { aircraft } from '@/db/schema/fleet'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { loadCard } from './queries/card'

/**
 * An aircraft flies here no more: no slot counts on it from now on; the bookings it has stay and are listed among the hits. Refuses
 * `forbidden`, and `not_found` for one that is retired already.
 */
export async function retireAircraft(club: Club, aircraftId: string, now = new Date()): Promise<void> {
  await must(club, 'fleet.manage')
  const { retired } = await loadCard(club, aircraftId, { lock: true })
  if (retired) throw new Refusal('not_found')
  await club.tx
    .update(aircraft)
    .set({ retiredAt: now })
    .where(and(eq(aircraft.clubId, club.id), eq(aircraft.id, aircraftId)))
  await record(club, { event: 'aircraft.retired', subjectId: aircraftId })
}
