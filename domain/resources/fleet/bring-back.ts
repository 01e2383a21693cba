import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { aircraft } from '@/db/schema/fleet'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { loadCard } from './queries/card'

/** An aircraft that was retired flies again. Refuses `forbidden`, and `not_found` for one that is in service. */
export async function bringBackAircraft(club: Club, aircraftId: string): Promise<void> {
  await must(club, 'fleet.manage')
  const { retired } = await loadCard(club, aircraftId, { lock: true })
  if (!retired) throw new Refusal('not_found')
  await club.tx
    .update(aircraft)
    .set({ retiredAt: null })
    .where(and(eq(aircraft.clubId, club.id), eq(aircraft.id, aircraftId)))
  await record(club, { event: 'aircraft.brought_back', subjectId: aircraftId })
}
