import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { aircraft, bases } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { people, pilots } from '@/db/schema/people'
import { overlapping } from '@/domain/calendar/occupancy/queries'
import { addDays, instantOf, type LocalDate } from '@/lib/time'

/** Aircraft, pilots and what occupies them from one local day to another, both included. */
export async function loadSchedule(club: Club, days: { from: LocalDate; to: LocalDate }, now = new Date()) {
  const window = {
    from: instantOf(days.from, 0, club.timeZone),
    to: instantOf(addDays(days.to, 1), 0, club.timeZone),
  }
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
        start: occupancy.startsAt,
        end: occupancy.endsAt,
      })
      .from(occupancy)
      .where(
        and(
          eq(occupancy.clubId, club.id),
          overlapping(window),
          or(isNull(occupancy.expiresAt), gt(occupancy.expiresAt, now)),
        ),
      )
      .orderBy(asc(occupancy.startsAt), asc(occupancy.subjectId)),
  ])
  return { resources, pilots: crew, occupancy: busy }
}
