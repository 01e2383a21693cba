import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { externalSettings, openings } from '@/db/schema/external'
import { aircraft, bases } from '@/db/schema/fleet'
import { people, pilots } from '@/db/schema/people'
import { inOrder } from '../rules/settings'
import type { OnlineSettings, OnlineThings } from '../schema'

/** What is offered online, and what could be. Aircraft and pilots that are retired, and maintenance, are none of it. */
export async function loadOnline(club: Club): Promise<{ settings: OnlineSettings; things: OnlineThings }> {
  const { tx, id } = club
  const [[terms], hours, places, flown, fleet, crew] = await Promise.all([
    tx.select().from(externalSettings).where(eq(externalSettings.clubId, id)),
    tx.select().from(openings).where(eq(openings.clubId, id)),
    tx.select().from(bases).where(eq(bases.clubId, id)).orderBy(asc(bases.icao)),
    tx
      .select()
      .from(activities)
      .where(and(eq(activities.clubId, id), isNull(activities.retiredAt), ne(activities.kind, 'maintenance')))
      .orderBy(asc(activities.rank), asc(activities.code)),
    tx
      .select()
      .from(aircraft)
      .where(and(eq(aircraft.clubId, id), isNull(aircraft.retiredAt)))
      .orderBy(asc(aircraft.rank), asc(aircraft.registration)),
    tx
      .select({
        id: pilots.personId,
        name: sql<string>`trim(${people.firstName} || ' ' || ${people.lastName})`,
        external: pilots.external,
        dailyCap: pilots.dailyCap,
        sample: people.sample,
      })
      .from(pilots)
      .innerJoin(people, and(eq(people.clubId, pilots.clubId), eq(people.id, pilots.personId)))
      .where(and(eq(pilots.clubId, id), pilots.active))
      .orderBy(asc(pilots.rank), asc(pilots.personId)),
  ])
  if (!terms) throw new Error('a club without settings of external bookings')
  const open = (all: readonly { id: string; external: boolean }[]) =>
    all.flatMap((one) => (one.external ? one.id : []))
  return {
    settings: inOrder({
      ...terms,
      activities: open(flown),
      aircraft: open(fleet),
      pilots: open(crew),
      caps: crew.map(({ id: pilotId, dailyCap }) => ({ pilotId, dailyCap })),
      openings: hours,
    }),
    things: { bases: places, activities: flown, aircraft: fleet, pilots: crew },
  }
}

/** The same, with the club's settings locked until the transaction ends, so that two changes take turns. */
export async function lockOnline(club: Club) {
  await club.tx
    .select({ club: externalSettings.clubId })
    .from(externalSettings)
    .where(eq(externalSettings.clubId, club.id))
    .for('update')
  return loadOnline(club)
}
