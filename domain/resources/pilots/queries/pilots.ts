import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { duties, pilotActivities, pilotAircraft, pilots, presences } from '@/db/schema/people'
import { jsonOf, listOf } from '@/db/statement'
import { lastValidDay } from '../../papers/queries'

type Names<T extends string> = Record<T, SQLWrapper>

/** A pilot qualified for an activity; `aircraft` are those they may fly, `validOn` the last local day of their papers. */
export type QualifiedPilot = {
  id: string
  rank: number
  weightKg: number | null
  dailyCap: number | null
  validOn: string | null
  aircraft: string[]
  /** Flies what is booked with coupons. */
  external: boolean
}

/** The pilots qualified for an activity, as a subquery that gives a json list of `QualifiedPilot`. */
export function crewOf({ club, activity }: Names<'club' | 'activity'>): SQL {
  const pilot = jsonOf({
    id: pilots.personId,
    rank: pilots.rank,
    weightKg: pilots.weightKg,
    dailyCap: pilots.dailyCap,
    validOn: lastValidDay(club, pilots.personId),
    external: pilots.external,
    aircraft: sql`array(select ${pilotAircraft.aircraftId} from ${pilotAircraft}
      where ${pilotAircraft.clubId} = ${club} and ${pilotAircraft.pilotId} = ${pilots.personId})`,
  })
  return listOf(
    pilot,
    sql`from ${pilotActivities}
      join ${pilots} on ${pilots.clubId} = ${pilotActivities.clubId} and ${pilots.personId} = ${pilotActivities.pilotId}
      where ${pilotActivities.clubId} = ${club} and ${pilotActivities.activityId} = ${activity} and ${pilots.active}`,
  )
}

/** A weekly presence: whose, ISO weekday, from and to in minutes past midnight. */
export type Presence = [pilotId: string, weekday: number, fromMinute: number, toMinute: number]

/** Weekly presences of every pilot, as a subquery that gives a json list of `Presence`. */
export function presencesOf({ club }: Names<'club'>): SQL {
  const { pilotId, weekday, fromMinute, toMinute } = presences
  return listOf(
    sql`json_build_array(${pilotId}, ${weekday}, ${fromMinute}, ${toMinute})`,
    sql`from ${presences} where ${presences.clubId} = ${club}`,
  )
}

/** A dated presence: whose, from and to in seconds since the epoch. */
export type Duty = [pilotId: string, startAt: number, endAt: number]

/** Dated presences that touch a window, as a subquery that gives a json list of `Duty`, by start. */
export function dutiesOf({ club, from, to }: Names<'club' | 'from' | 'to'>): SQL {
  const seconds = (at: SQLWrapper) => sql`date_part('epoch', ${at})`
  return listOf(
    sql`json_build_array(${duties.pilotId}, ${seconds(duties.startAt)}, ${seconds(duties.endAt)})`,
    sql`from ${duties} where ${duties.clubId} = ${club} and ${duties.startAt} < ${to} and ${duties.endAt} > ${from}`,
    sql`${duties.startAt}`,
  )
}
