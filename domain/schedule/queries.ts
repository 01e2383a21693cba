import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { rangeOf } from '@/db/range'
import { aircraft, bases } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { people, pilots } from '@/db/schema/people'
import { addDays, instantOf, type LocalDate } from '@/lib/time'

/** Aircraft, pilots and what occupies them from one local day to another, both included. */
export async function loadSchedule(club: Club, days: { from: LocalDate; to: LocalDate }, now = new Date()) {
  const window = rangeOf(
    instantOf(days.from, 0, club.timeZone),
    instantOf(addDays(days.to, 1), 0, club.timeZone),
  )
  const [resources, crew, busy] = await Promise.all([
    club.tx
      .select({
        id: aircraft.id,
        registration: aircraft.registration,
        type: aircraft.type,
        base: bases.icao,
        seats: aircraft.seats,
      })
      .from(aircraft)
      .innerJoin(bases, and(eq(bases.clubId, aircraft.clubId), eq(bases.id, aircraft.baseId)))
      .where(and(eq(aircraft.clubId, club.id), isNull(aircraft.retiredAt)))
      .orderBy(asc(aircraft.rank), asc(aircraft.registration)),
    club.tx
      .select({ id: people.id, firstName: people.firstName, lastName: people.lastName })
      .from(pilots)
      .innerJoin(people, and(eq(people.clubId, pilots.clubId), eq(people.id, pilots.personId)))
      .where(and(eq(pilots.clubId, club.id), eq(pilots.active, true)))
      .orderBy(asc(pilots.rank), asc(people.lastName)),
    club.tx
      .select({
        subject: occupancy.subjectId,
        kind: occupancy.kind,
        ref: occupancy.ref,
        start: sql<number>`extract(epoch from lower(${occupancy.during}))::float8`,
        end: sql<number>`extract(epoch from upper(${occupancy.during}))::float8`,
      })
      .from(occupancy)
      .where(
        and(
          eq(occupancy.clubId, club.id),
          sql`${occupancy.during} && ${window}`,
          or(isNull(occupancy.expiresAt), gt(occupancy.expiresAt, now)),
        ),
      )
      .orderBy(sql`lower(${occupancy.during})`, asc(occupancy.subjectId)),
  ])
  const instant = (seconds: number) => new Date(seconds * 1000)
  return {
    resources,
    pilots: crew,
    occupancy: busy.map((row) => ({ ...row, start: instant(row.start), end: instant(row.end) })),
  }
}
