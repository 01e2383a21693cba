import { type SQL, sql } from 'drizzle-orm'
import { arrayText } from '@/db/arrays'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, holds, passengers } from '@/db/schema/bookings'
import { closures, externalSettings, openings } from '@/db/schema/external'
import { aircraft, bases, unavailability } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { absences, people, pilots, validities } from '@/db/schema/people'
import { jsonOf, listOf, statement } from '@/db/statement'
import { minutesAt } from '@/domain/calendar/hours/rules'
import type { Closure } from '@/domain/calendar/hours/schema'
import { type Duty, dutiesOf, type Presence, presencesOf } from '@/domain/resources/pilots/queries/pilots'
import { addDays, eachDay, fromMinutes, type LocalDate } from '@/lib/time'
import { type BusyRow, itemOf, openingsOn, presencesOn } from '../rules'
import type { Board, BoardActivity, BoardAircraft, BoardPilot, BoardWarning, Viewer } from '../schema'

const WARNED_DAYS = 14

const named = {
  club: sql.placeholder('club'),
  from: sql`${sql.placeholder('from')}::timestamptz`,
  to: sql`${sql.placeholder('to')}::timestamptz`,
  soon: sql`${sql.placeholder('soon')}::timestamptz`,
  soonDay: sql.placeholder('soonDay'),
  now: sql`${sql.placeholder('now')}::timestamptz`,
}

type Facts = {
  base: Board['base']
  fleet: BoardAircraft[]
  crew: BoardPilot[]
  activities: BoardActivity[]
  presences: Presence[]
  duties: Duty[]
  enabled: boolean | null
  openings: { weekday: number; fromMinute: number; toMinute: number }[]
  closures: Closure[]
  warnings: BoardWarning[]
}

const minute = (at: SQL | typeof occupancy.startsAt) => sql`(date_part('epoch', ${at}) / 60)::int`

const factsOf = statement<Facts, Record<'club' | 'from' | 'to' | 'soon' | 'soonDay', string>>(
  () => sql`
    select ${jsonOf({ icao: bases.icao, name: bases.name, latitude: bases.latitude, longitude: bases.longitude })} as base,
           ${fleet()} as fleet, ${crew()} as crew, ${flown()} as activities,
           ${presencesOf(named)} as presences, ${dutiesOf(named)} as duties,
           (select ${externalSettings.enabled} from ${externalSettings}
            where ${externalSettings.clubId} = ${named.club}) as enabled,
           ${weeklyOpenings()} as openings, ${closed()} as closures, ${warnings()} as warnings
    from ${bases} where ${bases.clubId} = ${named.club}
    order by (select count(*) from ${aircraft} where ${aircraft.clubId} = ${bases.clubId}
      and ${aircraft.baseId} = ${bases.id}) desc, ${bases.icao} limit 1`,
)

function fleet(): SQL {
  const { id, registration, type, seats } = aircraft
  return listOf(
    jsonOf({ id, registration, type, seats }),
    sql`from ${aircraft} where ${aircraft.clubId} = ${named.club} and ${aircraft.retiredAt} is null`,
    sql`${aircraft.rank}, ${registration}`,
  )
}

function crew(): SQL {
  const { firstName, lastName } = people
  const pilot = jsonOf({
    id: pilots.personId,
    firstName,
    lastName,
    role: sql`coalesce(${people.role}, '')`,
    dailyCap: pilots.dailyCap,
  })
  return listOf(
    pilot,
    sql`from ${pilots}
      join ${people} on ${people.clubId} = ${pilots.clubId} and ${people.id} = ${pilots.personId}
      where ${pilots.clubId} = ${named.club} and ${pilots.active}`,
    sql`${pilots.rank}, ${lastName}`,
  )
}

function flown(): SQL {
  const { id, kind, name, external, durationMinutes } = activities
  return listOf(
    jsonOf({ id, kind, name, external, durationMinutes }),
    sql`from ${activities} where ${activities.clubId} = ${named.club}`,
    sql`${activities.rank}`,
  )
}

function weeklyOpenings(): SQL {
  const { weekday, fromMinute, toMinute } = openings
  return listOf(
    jsonOf({ weekday, fromMinute, toMinute }),
    sql`from ${openings} where ${openings.clubId} = ${named.club} and ${openings.baseId} = ${bases.id}`,
  )
}

function closed(): SQL {
  return listOf(
    jsonOf({
      from: closures.fromDay,
      to: closures.toDay,
      fromMinute: closures.fromMinute,
      toMinute: closures.toMinute,
    }),
    sql`from ${closures} where ${closures.clubId} = ${named.club}
      and (${closures.baseId} is null or ${closures.baseId} = ${bases.id})`,
  )
}

function warnings(): SQL {
  const grounded = jsonOf({
    subjectId: unavailability.aircraftId,
    kind: sql`'unavailable'`,
    reason: unavailability.reason,
    from: minute(sql`${unavailability.startAt}`),
    to: minute(sql`${unavailability.endAt}`),
  })
  const paper = jsonOf({
    subjectId: validities.subjectId,
    kind: sql`'paper'`,
    name: validities.name,
    expiresOn: validities.expiresOn,
  })
  return sql`(select coalesce(json_agg(warning), '[]'::json) from (
    select ${grounded} as warning from ${unavailability} where ${unavailability.clubId} = ${named.club}
      and ${unavailability.endAt} > ${named.from} and ${unavailability.startAt} < ${named.soon}
    union all
    select ${paper} from ${validities} where ${validities.clubId} = ${named.club}
      and ${validities.blocking} and ${validities.expiresOn} < ${named.soonDay}) warned)`
}

// One row for each thing, with all whom it keeps busy: a busy week of forty aircraft is five thousand places.
const busyThings = statement<BusyRow, Record<'club' | 'from' | 'to' | 'now', string>>(
  () => sql`
    with busy as (
      select ${occupancy.ref} as ref, ${occupancy.kind} as kind, min(${occupancy.expiresAt}) as expires_at,
             json_agg(json_build_array(${occupancy.subjectId}, ${minute(occupancy.startsAt)},
               ceil(date_part('epoch', ${occupancy.endsAt}) / 60)::int)) as places
      from ${occupancy}
      where ${occupancy.clubId} = ${named.club}
        and ${occupancy.endsAt} > ${named.from} and ${occupancy.startsAt} < ${named.to}
        and (${occupancy.expiresAt} is null or ${occupancy.expiresAt} > ${named.now})
      group by ${occupancy.ref}, ${occupancy.kind}
    ), booked as (
      select ${bookings}.* from (select ref from busy where kind = 'booking') asked
      join ${bookings} on ${bookings.clubId} = ${named.club} and ${bookings.id} = asked.ref
    )
    select busy.ref, busy.kind, busy.places, date_part('epoch', busy.expires_at) / 60 as "keptUntil",
           ${activities.id} as activity, ${activities.kind} as "activityKind",
           ${bookings.external} as external, ${bookings.state} as state, ${bookings.title} as title,
           ${bookings.flags} as flags, ${bookings.sequence} as sequence, ${bookings.customerId} as "memberId",
           coalesce(${bookings.aircraftId}, ${holds.aircraftId}, ${unavailability.aircraftId}) as "aircraftId",
           coalesce(${bookings.pilotId}, ${holds.pilotId}, ${absences.personId}) as "pilotId",
           ${minute(sql`coalesce(${bookings.meetAt}, ${holds.meetAt}, ${unavailability.startAt}, ${absences.startAt})`)} as "meetAt",
           ${minute(sql`coalesce(${bookings.startAt}, ${holds.startAt}, ${unavailability.startAt}, ${absences.startAt})`)} as start,
           ${minute(sql`coalesce(${bookings.endAt}, ${holds.endAt}, ${unavailability.endAt}, ${absences.endAt})`)} as end,
           case when ${bookings.external} then ${bookings.lastName} else ${people.lastName} end as "lastName",
           ${people.firstName} as "firstName", ${unavailability.reason} as reason,
           case when ${bookings.external} then (select count(*)::int from ${passengers}
             where ${passengers.clubId} = ${named.club} and ${passengers.bookingId} = ${bookings.id})
             else ${holds.passengers} end as passengers
    from busy
    left join booked ${bookings} on ${bookings.id} = busy.ref
    left join ${holds} on busy.kind = 'hold' and ${holds.clubId} = ${named.club} and ${holds.id} = busy.ref
    left join ${unavailability} on busy.kind = 'unavailability' and ${unavailability.clubId} = ${named.club}
      and ${unavailability.id} = busy.ref
    left join ${absences} on busy.kind = 'absence' and ${absences.clubId} = ${named.club} and ${absences.id} = busy.ref
    left join ${activities} on ${activities.clubId} = ${named.club}
      and ${activities.id} = coalesce(${bookings.activityId}, ${holds.activityId})
    left join ${people} on ${people.clubId} = ${named.club} and ${people.id} = ${bookings.customerId}
      and not ${bookings.external}`,
)

/** Local days, both included. */
export type Days = { from: LocalDate; to: LocalDate }

/**
 * The schedule of some local days as one viewer may see it, in two statements: names of others are left out without
 * `bookings.all`. A hold whose time has passed is not there any more. `only`: the one day whose things are read.
 */
export async function loadBoard(
  club: Club,
  { only, ...days }: Days & { only?: LocalDate },
  viewer: Viewer,
  now: Date,
): Promise<Board> {
  const { timeZone } = club
  const soonDay = addDays(days.to, WARNED_DAYS)
  const at = instantsOf(timeZone)
  const window = { club: club.id, from: at(days.from, 0), to: at(days.to, 1440) }
  const read = { from: at(only ?? days.from, 0), to: at(only ?? days.to, 1440) }
  const [[facts], rows] = await Promise.all([
    factsOf(club.tx, { ...window, soon: at(soonDay, 0), soonDay }),
    busyThings(club.tx, { club: club.id, ...read, now: now.toISOString() }),
  ])
  if (!facts) throw new Error('a club without a base')
  const { base, fleet: planes, crew: flying, presences, duties, warnings: warned } = facts
  const each = eachDay(days.from, days.to)
  return {
    base,
    aircraft: planes,
    pilots: flying,
    activities: facts.activities,
    items: rows.map((row) => itemOf(row, viewer)),
    presences: presencesOn(each, timeZone, presences, duties),
    openings: facts.enabled ? openingsOn(each, timeZone, facts.openings, facts.closures) : [],
    warnings: warned,
  }
}

const instantsOf = (zone: string) => (date: LocalDate, minutes: number) =>
  fromMinutes(minutesAt(date, minutes, zone)).toISOString()

const flightsBetween = statement<{ day: number; count: number }, { club: string; bounds: string }>(() => {
  const bounds = sql`${sql.placeholder('bounds')}::timestamptz[]`
  return sql`
    select width_bucket(${bookings.startAt}, ${bounds}) as day, count(*)::int as count
    from ${bookings} join ${activities} on ${activities.clubId} = ${bookings.clubId} and ${activities.id} = ${bookings.activityId}
    where ${bookings.clubId} = ${named.club} and ${bookings.state} <> 'cancelled'
      and ${bookings.startAt} >= (${bounds})[1] and ${bookings.startAt} < (${bounds})[array_upper(${bounds}, 1)]
      and ${activities.kind} <> 'maintenance'
      and (${bookings.external} or ${activities.kind} not in ('instruction', 'hire'))
    group by day`
})

/** How many external flights begin on each of some local days: those that `loadBoard` calls `external`. */
export async function loadFlights(club: Club, { from, to }: Days): Promise<Map<LocalDate, number>> {
  const at = instantsOf(club.timeZone)
  const days = eachDay(from, to)
  const bounds = [...days.map((day) => at(day, 0)), at(to, 1440)]
  const counts = await flightsBetween(club.tx, { club: club.id, bounds: arrayText(bounds) })
  return new Map(days.map((day, index) => [day, counts.find((one) => one.day === index + 1)?.count ?? 0]))
}
