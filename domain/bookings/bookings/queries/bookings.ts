import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, holds } from '@/db/schema/bookings'
import { clubSettings } from '@/db/schema/clubs'
import { closures, externalSettings } from '@/db/schema/external'
import type { Flag } from '@/db/schema/flags'
import { aircraft, bases, unavailability } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { absences, people } from '@/db/schema/people'
import { statement } from '@/db/statement'
import type { Holder } from '@/domain/slots/holds/schema'
import { partsOfFlight } from './flight'

export type Booking = typeof bookings.$inferSelect

/**
 * A holder's hold, locked until the transaction ends, with all that its booking will say, and the booking that was made of
 * it, if any; null when it is not this holder's.
 */
export async function lockHeld(club: Club, holder: Holder, holdId: string) {
  const [row] = await club.tx
    .select({ hold: holds, bookingId: bookings.id, ...partsOfFlight })
    .from(holds)
    .innerJoin(activities, and(eq(activities.clubId, holds.clubId), eq(activities.id, holds.activityId)))
    .innerJoin(bases, and(eq(bases.clubId, holds.clubId), eq(bases.id, holds.baseId)))
    .innerJoin(aircraft, and(eq(aircraft.clubId, holds.clubId), eq(aircraft.id, holds.aircraftId)))
    .innerJoin(clubSettings, eq(clubSettings.clubId, holds.clubId))
    .innerJoin(externalSettings, eq(externalSettings.clubId, holds.clubId))
    .leftJoin(people, and(eq(people.clubId, holds.clubId), eq(people.id, holds.pilotId)))
    .leftJoin(bookings, and(eq(bookings.clubId, holds.clubId), eq(bookings.holdId, holds.id)))
    .where(and(eq(holds.clubId, club.id), eq(holds.id, holdId), eq(holds.holder, holder)))
    .for('update', { of: holds })
  return row ?? null
}

export type Held = NonNullable<Awaited<ReturnType<typeof lockHeld>>>

const inTheWay = statement<
  { grounded: boolean; touched: boolean; absent: boolean; closed: boolean },
  Record<'club' | 'aircraft' | 'pilot' | 'base' | 'from' | 'to' | 'places' | 'zone', string>
>(() => {
  const plane = sql`${unavailability.clubId} = ${named.club} and ${unavailability.aircraftId} = ${sql.placeholder('aircraft')}`
  const places = sql`${occupancy.clubId} = ${named.club} and ${occupancy.ref} = ${sql.placeholder('places')}::uuid`
  return sql`
    select exists (select from ${unavailability} where ${plane} and ${unavailability.startAt} < ${named.to}
             and ${unavailability.endAt} > ${named.from}) as grounded,
           exists (select from ${unavailability} join ${occupancy} on ${places}
             and ${occupancy.subjectId} = ${unavailability.aircraftId} and ${unavailability.startAt} < ${occupancy.endsAt}
             and ${unavailability.endAt} > ${occupancy.startsAt} where ${plane}) as touched,
           exists (select from ${absences} join ${occupancy} on ${places}
             and ${occupancy.subjectId} = ${absences.personId} and ${absences.startAt} < ${occupancy.endsAt}
             and ${absences.endAt} > ${occupancy.startsAt}
             where ${absences.clubId} = ${named.club} and ${absences.personId} = ${sql.placeholder('pilot')}) as absent,
           exists (select from ${closures}
             where ${closures.clubId} = ${named.club}
               and (${closures.baseId} is null or ${closures.baseId} = ${sql.placeholder('base')})
               and ${localAt(closures.fromDay, sql`coalesce(${closures.fromMinute}, 0)`)} < ${named.to}
               and ${localAt(closures.toDay, sql`coalesce(${closures.toMinute}, 1440)`)} > ${named.from}) as closed`
})

const named = {
  club: sql.placeholder('club'),
  from: sql`${sql.placeholder('from')}::timestamptz`,
  to: sql`${sql.placeholder('to')}::timestamptz`,
}

/** An instant of a local day, so many minutes past its midnight. */
const localAt = (day: AnyPgColumn, minutes: SQL) =>
  sql`(${day}::date + ${minutes} * interval '1 minute') at time zone ${sql.placeholder('zone')}`

/**
 * What came in the way of a live hold since it was taken. Its aircraft grounded or its day closed alone may stop it; for a
 * pilot who became absent, or a grounding of what surrounds the flight, the booking is made and flagged, and staff decide.
 */
export async function obstacles(
  club: Club,
  flight: Pick<
    typeof holds.$inferSelect,
    'id' | 'aircraftId' | 'pilotId' | 'baseId' | 'startAt' | 'endAt' | 'passedLimits'
  >,
): Promise<{ stopped: boolean; flags: Flag[] }> {
  const [found] = await inTheWay(club.tx, {
    club: club.id,
    aircraft: flight.aircraftId,
    pilot: flight.pilotId,
    base: flight.baseId,
    from: flight.startAt.toISOString(),
    to: flight.endAt.toISOString(),
    places: flight.id,
    zone: club.timeZone,
  })
  const flags: Flag[] = []
  if (found?.touched) flags.push('aircraft_unavailable')
  if (found?.absent) flags.push('pilot_absent')
  const closed = found?.closed && !flight.passedLimits.includes('closed')
  return { stopped: !found || found.grounded || closed === true, flags }
}
