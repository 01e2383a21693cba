import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { aircraft } from '@/db/schema/fleet'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { fingerprint } from '@/lib/fingerprint'
import { Refusal } from '@/lib/refusal'
import { loadCard } from './queries/card'
import { cardChanges } from './rules/card'
import type { AircraftCard } from './schema'
import { writeCard } from './write-card'

/**
 * An aircraft is other than it was; `read` is the fingerprint of the card that whoever acts has seen. With another registration it is no
 * sample any more. Bookings stay as they are. Refuses `forbidden`, `not_found`, `settings_changed`, `validation_failed`, `name_taken`.
 */
export async function changeAircraft(
  club: Club,
  aircraftId: string,
  wanted: AircraftCard,
  read: string,
): Promise<void> {
  await must(club, 'fleet.manage')
  const { card: before } = await loadCard(club, aircraftId, { lock: true })
  if (fingerprint(before) !== read) throw new Refusal('settings_changed')
  await writeCard(club, aircraftId, wanted)
  const { card: after } = await loadCard(club, aircraftId)
  const changes = cardChanges(before, after)
  if (!changes) return
  if (after.registration !== before.registration)
    await club.tx
      .update(aircraft)
      .set({ sample: false })
      .where(and(eq(aircraft.clubId, club.id), eq(aircraft.id, aircraftId)))
  await record(club, { event: 'aircraft.changed', subjectId: aircraftId, ...changes })
}
