import { and, asc, desc, eq, gt, lte, ne, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, passengers } from '@/db/schema/bookings'
import { aircraft, bases } from '@/db/schema/fleet'
import { journal } from '@/db/schema/journal'
import { people } from '@/db/schema/people'
import type { OwnFlight } from '../schema'

const pilot = alias(people, 'pilot')
const member = alias(people, 'member')
const bothNames = (who: typeof pilot | typeof member) => sql`${who.firstName} || ' ' || ${who.lastName}`

const columns = {
  id: bookings.id,
  external: bookings.external,
  state: bookings.state,
  postponed: sql<boolean>`${bookings.postponedAt} is not null`,
  sequence: bookings.sequence,
  title: bookings.title,
  kind: activities.kind,
  activity: activities.name,
  meetAt: bookings.meetAt,
  startAt: bookings.startAt,
  endAt: bookings.endAt,
  aircraft: { registration: aircraft.registration, type: aircraft.type },
  base: { name: bases.name, icao: bases.icao, latitude: bases.latitude, longitude: bases.longitude },
  pilot: sql<string | null>`${bothNames(pilot)}`,
  name: sql<string>`case when ${bookings.external} then ${bookings.lastName} else coalesce(${bothNames(member)}, '') end`,
  passengers: sql<number>`(select count(*)::int from ${passengers}
    where ${passengers.clubId} = ${bookings.clubId} and ${passengers.bookingId} = ${bookings.id})`,
  flags: bookings.flags,
  revisedAt: sql`greatest(${bookings.createdAt}, (select max(${journal.at}) from ${journal}
    where ${journal.clubId} = ${bookings.clubId} and ${journal.subjectId} = ${bookings.id}))`.mapWith(
    bookings.createdAt,
  ),
}

function flightsOf(club: Club, personId: string) {
  return {
    mine: and(
      eq(bookings.clubId, club.id),
      or(
        eq(bookings.pilotId, personId),
        and(eq(bookings.external, false), eq(bookings.customerId, personId)),
      ),
    ),
    rows: club.tx
      .select(columns)
      .from(bookings)
      .innerJoin(
        activities,
        and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
      )
      .innerJoin(aircraft, and(eq(aircraft.clubId, bookings.clubId), eq(aircraft.id, bookings.aircraftId)))
      .innerJoin(bases, and(eq(bases.clubId, bookings.clubId), eq(bases.id, bookings.baseId)))
      .leftJoin(pilot, and(eq(pilot.clubId, bookings.clubId), eq(pilot.id, bookings.pilotId)))
      .leftJoin(
        member,
        and(
          eq(member.clubId, bookings.clubId),
          eq(member.id, bookings.customerId),
          eq(bookings.external, false),
        ),
      ),
  }
}

/** What somebody of the club flies, or has booked for themselves, from one instant to another, by start. Called off ones too. */
export async function flightsBetween(
  club: Club,
  personId: string,
  { from, to }: { from: Date; to: Date },
): Promise<OwnFlight[]> {
  const { mine, rows } = flightsOf(club, personId)
  return rows
    .where(and(mine, gt(bookings.endAt, from), lte(bookings.startAt, to)))
    .orderBy(asc(bookings.startAt))
}

/** The next `most` flights of somebody that stand. */
export async function flightsAhead(
  club: Club,
  personId: string,
  now: Date,
  most: number,
): Promise<OwnFlight[]> {
  const { mine, rows } = flightsOf(club, personId)
  return rows
    .where(and(mine, ne(bookings.state, 'cancelled'), gt(bookings.endAt, now)))
    .orderBy(asc(bookings.startAt))
    .limit(most)
}

/** The last `most` flights of somebody that are over, and those called off, the latest first. */
export async function flightsPast(
  club: Club,
  personId: string,
  now: Date,
  most: number,
): Promise<OwnFlight[]> {
  const { mine, rows } = flightsOf(club, personId)
  return rows
    .where(and(mine, or(eq(bookings.state, 'cancelled'), lte(bookings.endAt, now))))
    .orderBy(desc(bookings.startAt))
    .limit(most)
}
