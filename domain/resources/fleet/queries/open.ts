import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { activities } from '@/db/schema/activities'
import { aircraft, aircraftActivities } from '@/db/schema/fleet'
import { jsonOf, listOf } from '@/db/statement'
import { lastValidDay } from '../../papers/queries'

/**
 * An aircraft that is open to an activity. `seats` are those the activity uses (it may take fewer passengers than the
 * aircraft seats), `validOn` is the last local day of the first blocking paper to run out.
 */
export type OpenAircraft = {
  id: string
  rank: number
  seats: number
  seatLimitKg: number | null
  payloadKg: number
  validOn: string | null
  /** Flies what is booked with coupons. */
  external: boolean
}

/** The aircraft of a base that are open to an activity, as a subquery that gives a json list of `OpenAircraft`. */
export function fleetOf({ club, activity, base }: Record<'club' | 'activity' | 'base', SQLWrapper>): SQL {
  const plane = jsonOf({
    id: aircraft.id,
    rank: aircraft.rank,
    seats: sql`least(${aircraft.seats}, ${activities.maxPassengers} + 1)`,
    seatLimitKg: aircraft.seatLimitKg,
    payloadKg: sql`${aircraft.maximumMassKg} - ${aircraft.emptyMassKg} - ${aircraftActivities.fuelKg}`,
    validOn: lastValidDay(club, aircraft.id),
    external: aircraft.external,
  })
  return listOf(
    plane,
    sql`from ${aircraftActivities}
      join ${aircraft} on ${aircraft.clubId} = ${aircraftActivities.clubId} and ${aircraft.id} = ${aircraftActivities.aircraftId}
      join ${activities} on ${activities.clubId} = ${aircraftActivities.clubId} and ${activities.id} = ${aircraftActivities.activityId}
      where ${aircraftActivities.clubId} = ${club} and ${aircraftActivities.activityId} = ${activity}
        and ${aircraft.baseId} = ${base} and ${aircraft.retiredAt} is null`,
  )
}
