import { and, asc, eq, isNull, ne } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { aircraft, aircraftActivities, bases } from '@/db/schema/fleet'
import { Refusal } from '@/lib/refusal'
import type { AircraftCard } from '../schema'

/** An aircraft's card, locked where it is about to change. Refuses `not_found`. */
export async function loadCard(
  { tx, id }: Club,
  aircraftId: string,
  { lock = false } = {},
): Promise<{ card: AircraftCard; retired: boolean; sample: boolean }> {
  const found = tx
    .select()
    .from(aircraft)
    .where(and(eq(aircraft.clubId, id), eq(aircraft.id, aircraftId)))
  const [row] = lock ? await found.for('update') : await found
  if (!row) throw new Refusal('not_found')
  const open = await tx
    .select()
    .from(aircraftActivities)
    .where(and(eq(aircraftActivities.clubId, id), eq(aircraftActivities.aircraftId, aircraftId)))
    .orderBy(aircraftActivities.activityId)
  const { registration, type, baseId, rank, seats, maximumMassKg, emptyMassKg } = row
  const { seatLimitKg, hourlyPriceCents, external } = row
  const fuel = Object.fromEntries(open.map(({ activityId, fuelKg }) => [activityId, fuelKg]))
  const masses = { seats, maximumMassKg, emptyMassKg, seatLimitKg }
  const card = { registration, type, baseId, rank, ...masses, hourlyPriceCents, external, fuel }
  return { card, retired: row.retiredAt !== null, sample: row.sample }
}

/** Where an aircraft may stand and what it may be open to. */
export async function loadChoices({ tx, id }: Club) {
  const [places, flown] = await Promise.all([
    tx.select().from(bases).where(eq(bases.clubId, id)).orderBy(asc(bases.icao)),
    tx
      .select()
      .from(activities)
      .where(and(eq(activities.clubId, id), isNull(activities.retiredAt), ne(activities.kind, 'maintenance')))
      .orderBy(asc(activities.rank), asc(activities.code)),
  ])
  return { bases: places, activities: flown }
}
