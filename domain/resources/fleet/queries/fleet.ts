import { and, eq, gt, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings } from '@/db/schema/bookings'
import { aircraft, unavailability } from '@/db/schema/fleet'
import { people, validities } from '@/db/schema/people'
import type { Paper } from '../../papers/schema'

/** An aircraft of the club's, in service or not. */
export async function loadAircraft(club: Club, aircraftId: string) {
  const [row] = await club.tx
    .select()
    .from(aircraft)
    .where(and(eq(aircraft.clubId, club.id), eq(aircraft.id, aircraftId)))
  return row ?? null
}

/** An aircraft as the people who look after it see it. `flight`: what it flies now, or next. */
export type FleetLine = {
  id: string
  registration: string
  type: string
  seats: number
  retired: boolean
  sample: boolean
  papers: Paper[]
  /** Those that are not over, the first first. */
  groundings: { id: string; startAt: Date; endAt: Date; reason: string }[]
  flight: { startAt: Date; endAt: Date } | null
}

/** The club's aircraft in its own order, or one of them; those out of service for good last. */
export async function loadFleet(club: Club, now: Date, aircraftId?: string): Promise<FleetLine[]> {
  const ours = aircraftId ? eq(aircraft.id, aircraftId) : undefined
  const { tx, id } = club
  const [planes, papers, groundings, flights] = await Promise.all([
    tx
      .select()
      .from(aircraft)
      .where(and(eq(aircraft.clubId, id), ours))
      .orderBy(aircraft.rank, aircraft.registration),
    tx.select().from(validities).where(eq(validities.clubId, id)).orderBy(validities.expiresOn),
    tx
      .select()
      .from(unavailability)
      .where(and(eq(unavailability.clubId, id), gt(unavailability.endAt, now)))
      .orderBy(unavailability.startAt),
    tx
      .selectDistinctOn([bookings.aircraftId], {
        aircraftId: bookings.aircraftId,
        startAt: bookings.startAt,
        endAt: bookings.endAt,
      })
      .from(bookings)
      .where(and(eq(bookings.clubId, id), eq(bookings.state, 'booked'), gt(bookings.endAt, now)))
      .orderBy(bookings.aircraftId, bookings.startAt),
  ])
  return planes
    .map(({ id: plane, registration, type, seats, retiredAt, sample }) => ({
      id: plane,
      registration,
      type,
      seats,
      retired: retiredAt !== null,
      sample,
      papers: papers.filter(({ subjectId }) => subjectId === plane),
      groundings: groundings.filter((one) => one.aircraftId === plane),
      flight: flights.find((one) => one.aircraftId === plane) ?? null,
    }))
    .sort((a, b) => Number(a.retired) - Number(b.retired))
}

const NEXT_FLIGHTS = 12

/** What an aircraft is booked for next, with who it is for. */
export async function nextFlights(club: Club, aircraftId: string, now: Date) {
  const standing = and(eq(bookings.state, 'booked'), gt(bookings.endAt, now))
  return club.tx
    .select({
      id: bookings.id,
      startAt: bookings.startAt,
      endAt: bookings.endAt,
      flags: bookings.flags,
      external: bookings.external,
      activity: activities.name,
      pilot: sql<string | null>`${people.firstName} || ' ' || ${people.lastName}`,
    })
    .from(bookings)
    .innerJoin(
      activities,
      and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
    )
    .leftJoin(people, and(eq(people.clubId, bookings.clubId), eq(people.id, bookings.pilotId)))
    .where(and(eq(bookings.clubId, club.id), eq(bookings.aircraftId, aircraftId), standing))
    .orderBy(bookings.startAt)
    .limit(NEXT_FLIGHTS)
}
