import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { aircraft, aircraftActivities } from '@/db/schema/fleet'
import { validities } from '@/db/schema/people'

/**
 * The aircraft of a base that are open to an activity. `seats` are those the activity uses (it may take fewer passengers
 * than the aircraft seats), `validOn` is the last local day of the first blocking paper to run out.
 */
export function loadFleet(club: Club, { activityId, baseId }: { activityId: string; baseId: string }) {
  return club.tx
    .select({
      id: aircraft.id,
      rank: aircraft.rank,
      seats: sql<number>`least(${aircraft.seats}, ${activities.maxPassengers} + 1)`,
      seatLimitKg: aircraft.seatLimitKg,
      payloadKg: sql<number>`${aircraft.maximumMassKg} - ${aircraft.emptyMassKg} - ${aircraftActivities.fuelKg}`,
      validOn: sql<string | null>`(select min(${validities.expiresOn}) from ${validities}
        where ${validities.clubId} = ${club.id} and ${validities.subjectId} = ${aircraft.id} and ${validities.blocking})`,
    })
    .from(aircraft)
    .innerJoin(
      aircraftActivities,
      and(
        eq(aircraftActivities.clubId, aircraft.clubId),
        eq(aircraftActivities.aircraftId, aircraft.id),
        eq(aircraftActivities.activityId, activityId),
      ),
    )
    .innerJoin(
      activities,
      and(eq(activities.clubId, aircraftActivities.clubId), eq(activities.id, aircraftActivities.activityId)),
    )
    .where(and(eq(aircraft.clubId, club.id), eq(aircraft.baseId, baseId), isNull(aircraft.retiredAt)))
}
