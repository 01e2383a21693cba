import { and, eq, ne } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { aircraft, aircraftActivities } from '@/db/schema/fleet'
import { Refusal } from '@/lib/refusal'
import { loadChoices } from './queries/card'
import { impossible } from './rules/card'
import type { AircraftCard } from './schema'

/**
 * Writes an aircraft's card over what is there, and what it is open to. Refuses `validation_failed` (what cannot be, a base or an activity that is
 * not the club's) and `name_taken` (another aircraft has the registration).
 */
export async function writeCard(club: Club, aircraftId: string, card: AircraftCard): Promise<void> {
  const { tx, id: clubId } = club
  const { fuel, ...facts } = card
  const choices = await loadChoices(club)
  const known = (all: readonly { id: string }[], id: string) => all.some((one) => one.id === id)
  const opens = Object.keys(fuel)
  if (impossible(card).length > 0 || !known(choices.bases, card.baseId))
    throw new Refusal('validation_failed')
  if (!opens.every((id) => known(choices.activities, id))) throw new Refusal('validation_failed')
  const [taken] = await tx
    .select({ id: aircraft.id })
    .from(aircraft)
    .where(
      and(
        eq(aircraft.clubId, clubId),
        eq(aircraft.registration, card.registration),
        ne(aircraft.id, aircraftId),
      ),
    )
  if (taken) throw new Refusal('name_taken')
  const row = { clubId, id: aircraftId, ...facts }
  await tx
    .insert(aircraft)
    .values(row)
    .onConflictDoUpdate({ target: [aircraft.clubId, aircraft.id], set: facts })
  const mine = and(eq(aircraftActivities.clubId, clubId), eq(aircraftActivities.aircraftId, aircraftId))
  await tx.delete(aircraftActivities).where(mine)
  const open = Object.entries(fuel).map(([activityId, fuelKg]) => ({
    clubId,
    aircraftId,
    activityId,
    fuelKg,
  }))
  if (open.length > 0) await tx.insert(aircraftActivities).values(open)
}
