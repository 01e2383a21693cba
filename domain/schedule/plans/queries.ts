import { and, eq, gt, lt, ne, or, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, holds } from '@/db/schema/bookings'
import type { Flag } from '@/db/schema/flags'
import { aircraft, unavailability } from '@/db/schema/fleet'
import { occupancy, subjects } from '@/db/schema/occupancy'
import { absences, people, pilots } from '@/db/schema/people'
import { overlapping } from '@/domain/calendar/occupancy/queries'
import type { Place } from '@/domain/calendar/occupancy/schema'
import type { Wall } from './schema'

/** The activity of a plan; null when it is not the club's or flown no more. */
export async function loadActivity(club: Club, activityId: string) {
  const [row] = await club.tx
    .select()
    .from(activities)
    .where(and(eq(activities.clubId, club.id), eq(activities.id, activityId)))
  return row ?? null
}

/** The aircraft of a plan, in service; null when it is not. */
export async function loadAircraft(club: Club, aircraftId: string) {
  const [row] = await club.tx
    .select({ id: aircraft.id, baseId: aircraft.baseId, retiredAt: aircraft.retiredAt })
    .from(aircraft)
    .where(and(eq(aircraft.clubId, club.id), eq(aircraft.id, aircraftId)))
  return row && row.retiredAt === null ? row : null
}

/** Those of these people who may be booked here: pilots who still fly, members who count as somebody. */
export async function knownPeople(
  club: Club,
  { pilotId, memberId }: { pilotId: string | null; memberId: string | null },
) {
  const [pilot, member] = await Promise.all([
    pilotId === null || fliesHere(club, pilotId),
    memberId === null || isKnown(club, memberId),
  ])
  return { pilot, member }
}

async function fliesHere(club: Club, personId: string): Promise<boolean> {
  const found = await club.tx
    .select({ id: pilots.personId })
    .from(pilots)
    .where(and(eq(pilots.clubId, club.id), eq(pilots.active, true), eq(pilots.personId, personId)))
  return found.length > 0
}

async function isKnown(club: Club, personId: string): Promise<boolean> {
  const found = await club.tx
    .select({ id: subjects.id })
    .from(subjects)
    .where(and(eq(subjects.clubId, club.id), eq(subjects.kind, 'person'), eq(subjects.id, personId)))
  return found.length > 0
}

/** Members who may be booked, for a form. */
export async function loadMembers(club: Club) {
  return club.tx
    .select({ id: people.id, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .innerJoin(subjects, and(eq(subjects.clubId, people.clubId), eq(subjects.id, people.id)))
    .where(eq(people.clubId, club.id))
    .orderBy(people.lastName, people.firstName)
}

const minute = (at: unknown) => sql<number>`(date_part('epoch', ${at}) / 60)::int`

/** What stands in the way of these places, earliest first; `ignoring` is the plan's own booking. */
export async function wallsAt(
  club: Club,
  places: readonly Place[],
  ignoring: string | null,
  now: Date,
): Promise<Wall[]> {
  const inTheWay = or(
    ...places.map((place) => and(eq(occupancy.subjectId, place.subjectId), overlapping(place))),
  )
  const of = (fact: typeof bookings | typeof holds | typeof unavailability | typeof absences) =>
    and(eq(fact.clubId, occupancy.clubId), eq(fact.id, occupancy.ref))
  const rows = await club.tx
    .select({
      subjectId: occupancy.subjectId,
      kind: occupancy.kind,
      ref: occupancy.ref,
      external: bookings.external,
      activity: activities.kind,
      from: minute(occupancy.startsAt),
      to: minute(occupancy.endsAt),
      start: minute(
        sql`coalesce(${bookings.startAt}, ${holds.startAt}, ${unavailability.startAt}, ${absences.startAt}, ${occupancy.startsAt})`,
      ),
      end: minute(
        sql`coalesce(${bookings.endAt}, ${holds.endAt}, ${unavailability.endAt}, ${absences.endAt}, ${occupancy.endsAt})`,
      ),
      keptUntil: sql<number | null>`date_part('epoch', ${occupancy.expiresAt}) / 60`,
    })
    .from(occupancy)
    .leftJoin(bookings, and(eq(occupancy.kind, 'booking'), of(bookings)))
    .leftJoin(holds, and(eq(occupancy.kind, 'hold'), of(holds)))
    .leftJoin(unavailability, and(eq(occupancy.kind, 'unavailability'), of(unavailability)))
    .leftJoin(absences, and(eq(occupancy.kind, 'absence'), of(absences)))
    .leftJoin(
      activities,
      and(eq(activities.clubId, occupancy.clubId), eq(activities.id, bookings.activityId)),
    )
    .where(
      and(
        eq(occupancy.clubId, club.id),
        inTheWay,
        ignoring ? ne(occupancy.ref, ignoring) : undefined,
        sql`(${occupancy.expiresAt} is null or ${occupancy.expiresAt} > ${now.toISOString()}::timestamptz)`,
      ),
    )
    .orderBy(occupancy.startsAt)
  return rows.map(({ external, activity, ...wall }) => ({
    ...wall,
    activity: external ? 'external' : activity,
  }))
}

/** Facts that still lie over a booking which was placed: what its flags should say. Its places as `placesOf` gives them. */
export async function flagsAt(club: Club, [plane, ...crew]: readonly Place[]): Promise<Flag[]> {
  const over = (fact: typeof unavailability | typeof absences, { from, to }: Place) =>
    and(eq(fact.clubId, club.id), lt(fact.startAt, to), gt(fact.endAt, from))
  const [grounded, absent] = await Promise.all([
    plane
      ? club.tx
          .select({ id: unavailability.id })
          .from(unavailability)
          .where(and(over(unavailability, plane), eq(unavailability.aircraftId, plane.subjectId)))
      : [],
    crew.length > 0
      ? club.tx
          .select({ id: absences.id })
          .from(absences)
          .where(or(...crew.map((one) => and(over(absences, one), eq(absences.personId, one.subjectId)))))
      : [],
  ])
  const found: Flag[] = []
  if (grounded.length > 0) found.push('aircraft_unavailable')
  if (absent.length > 0) found.push('pilot_absent')
  return found
}
