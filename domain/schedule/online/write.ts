import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { externalSettings, openings } from '@/db/schema/external'
import { aircraft } from '@/db/schema/fleet'
import { pilots } from '@/db/schema/people'
import type { OnlineSettings, OnlineThings } from './schema'

/** Puts settings that are sound in the place of those that were. Judges nothing, and writes no journal. */
export async function writeOnline(
  { tx, id: clubId }: Club,
  settings: OnlineSettings,
  things: OnlineThings,
): Promise<void> {
  const { activities: flown, aircraft: fleet, pilots: crew, caps, openings: hours, ...terms } = settings
  await tx.update(externalSettings).set(terms).where(eq(externalSettings.clubId, clubId))
  await tx.delete(openings).where(eq(openings.clubId, clubId))
  if (hours.length > 0) await tx.insert(openings).values(hours.map((one) => ({ clubId, ...one })))
  for (const [table, key, open, all] of [
    [activities, activities.id, flown, things.activities],
    [aircraft, aircraft.id, fleet, things.aircraft],
    [pilots, pilots.personId, crew, things.pilots],
  ] as const) {
    const ours = and(
      eq(table.clubId, clubId),
      inArray(
        key,
        all.map(({ id }) => id),
      ),
    )
    await tx
      .update(table)
      .set({ external: true })
      .where(and(ours, inArray(key, open), eq(table.external, false)))
    await tx
      .update(table)
      .set({ external: false })
      .where(and(ours, notInArray(key, open), eq(table.external, true)))
  }
  for (const { pilotId, dailyCap } of caps)
    await tx
      .update(pilots)
      .set({ dailyCap })
      .where(
        and(
          eq(pilots.clubId, clubId),
          eq(pilots.personId, pilotId),
          sql`${pilots.dailyCap} is distinct from ${dailyCap}`,
        ),
      )
}
