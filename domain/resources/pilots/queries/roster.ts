import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings } from '@/db/schema/bookings'
import { aircraft } from '@/db/schema/fleet'
import {
  absences,
  duties,
  people,
  pilotActivities,
  pilotAircraft,
  pilots,
  validities,
} from '@/db/schema/people'
import type { Paper } from '../../papers/schema'
import type { CrewLine, CrewMember } from '../schema'

/** Every pilot of the club in its order, with what comes next for each: those who fly no more stand last. */
export async function loadRoster(club: Club, now: Date): Promise<CrewLine[]> {
  const [crew, flights, nextDuties, nextAbsences, papers] = await Promise.all([
    club.tx
      .select({
        id: pilots.personId,
        firstName: people.firstName,
        lastName: people.lastName,
        role: sql<string>`coalesce(${people.role}, '')`,
        active: pilots.active,
        sample: people.sample,
      })
      .from(pilots)
      .innerJoin(people, and(eq(people.clubId, pilots.clubId), eq(people.id, pilots.personId)))
      .where(eq(pilots.clubId, club.id))
      .orderBy(sql`${pilots.active} desc`, asc(pilots.rank), asc(people.lastName)),
    nextFlights(club, now),
    club.tx
      .selectDistinctOn([duties.pilotId], {
        pilotId: duties.pilotId,
        startAt: duties.startAt,
        endAt: duties.endAt,
      })
      .from(duties)
      .where(and(eq(duties.clubId, club.id), gt(duties.endAt, now)))
      .orderBy(asc(duties.pilotId), asc(duties.startAt)),
    club.tx
      .selectDistinctOn([absences.personId], {
        pilotId: absences.personId,
        startAt: absences.startAt,
        endAt: absences.endAt,
      })
      .from(absences)
      .where(and(eq(absences.clubId, club.id), gt(absences.endAt, now)))
      .orderBy(asc(absences.personId), asc(absences.startAt)),
    papersOf(club, null),
  ])
  const first = <T extends { pilotId: string }>(rows: T[]) => new Map(rows.map((row) => [row.pilotId, row]))
  const [flight, duty, absence] = [first(flights), first(nextDuties), first(nextAbsences)]
  return crew.map((one) => ({
    ...one,
    flight: flight.get(one.id) ?? null,
    duty: duty.get(one.id) ?? null,
    absence: absence.get(one.id) ?? null,
    papers: papers.filter(({ subjectId }) => subjectId === one.id),
  }))
}

function nextFlights(club: Club, now: Date) {
  return club.tx
    .selectDistinctOn([bookings.pilotId], {
      pilotId: sql<string>`${bookings.pilotId}`,
      startAt: bookings.startAt,
      registration: aircraft.registration,
      activity: activities.name,
    })
    .from(bookings)
    .innerJoin(aircraft, and(eq(aircraft.clubId, bookings.clubId), eq(aircraft.id, bookings.aircraftId)))
    .innerJoin(
      activities,
      and(eq(activities.clubId, bookings.clubId), eq(activities.id, bookings.activityId)),
    )
    .where(
      and(
        eq(bookings.clubId, club.id),
        eq(bookings.state, 'booked'),
        gt(bookings.endAt, now),
        sql`${bookings.pilotId} is not null`,
      ),
    )
    .orderBy(asc(bookings.pilotId), asc(bookings.startAt))
}

async function papersOf(club: Club, pilotId: string | null): Promise<(Paper & { subjectId: string })[]> {
  const { subjectId, name, expiresOn, blocking } = validities
  return club.tx
    .select({ subjectId, name, expiresOn, blocking })
    .from(validities)
    .innerJoin(pilots, and(eq(pilots.clubId, validities.clubId), eq(pilots.personId, subjectId)))
    .where(and(eq(validities.clubId, club.id), pilotId ? eq(subjectId, pilotId) : undefined))
    .orderBy(asc(expiresOn), asc(name))
}

/** One pilot; null when the club has none of this id. */
export async function loadPilot(club: Club, pilotId: string): Promise<CrewMember | null> {
  const [[found], papers, planes, flown] = await Promise.all([
    club.tx
      .select({
        id: pilots.personId,
        firstName: people.firstName,
        lastName: people.lastName,
        role: sql<string>`coalesce(${people.role}, '')`,
        active: pilots.active,
        weightKg: pilots.weightKg,
        dailyCap: pilots.dailyCap,
      })
      .from(pilots)
      .innerJoin(people, and(eq(people.clubId, pilots.clubId), eq(people.id, pilots.personId)))
      .where(and(eq(pilots.clubId, club.id), eq(pilots.personId, pilotId))),
    papersOf(club, pilotId),
    club.tx
      .select({ registration: aircraft.registration, type: aircraft.type })
      .from(pilotAircraft)
      .innerJoin(
        aircraft,
        and(eq(aircraft.clubId, pilotAircraft.clubId), eq(aircraft.id, pilotAircraft.aircraftId)),
      )
      .where(and(eq(pilotAircraft.clubId, club.id), eq(pilotAircraft.pilotId, pilotId)))
      .orderBy(asc(aircraft.rank)),
    club.tx
      .select({ name: activities.name })
      .from(pilotActivities)
      .innerJoin(
        activities,
        and(eq(activities.clubId, pilotActivities.clubId), eq(activities.id, pilotActivities.activityId)),
      )
      .where(and(eq(pilotActivities.clubId, club.id), eq(pilotActivities.pilotId, pilotId)))
      .orderBy(asc(activities.rank)),
  ])
  return found ? { ...found, papers, aircraft: planes, activities: flown.map(({ name }) => name) } : null
}
