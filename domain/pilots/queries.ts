import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { duties, pilotActivities, pilotAircraft, pilots, presences, validities } from '@/db/schema/people'
import { toMinutes } from '@/lib/time'

/** The pilots qualified for an activity; `aircraft` are those they may fly, `validOn` the last local day of their papers. */
export function loadCrew(club: Club, { activityId }: { activityId: string }) {
  return club.tx
    .select({
      id: pilots.personId,
      rank: pilots.rank,
      weightKg: pilots.weightKg,
      dailyCap: pilots.dailyCap,
      validOn: sql<string | null>`(select min(${validities.expiresOn}) from ${validities}
        where ${validities.clubId} = ${club.id} and ${validities.subjectId} = ${pilots.personId} and ${validities.blocking})`,
      aircraft: sql<string[]>`array(select ${pilotAircraft.aircraftId} from ${pilotAircraft}
        where ${pilotAircraft.clubId} = ${club.id} and ${pilotAircraft.pilotId} = ${pilots.personId})`,
    })
    .from(pilots)
    .innerJoin(
      pilotActivities,
      and(
        eq(pilotActivities.clubId, pilots.clubId),
        eq(pilotActivities.pilotId, pilots.personId),
        eq(pilotActivities.activityId, activityId),
      ),
    )
    .where(and(eq(pilots.clubId, club.id), eq(pilots.active, true)))
}

/** Weekly presences of every pilot. */
export function loadPresences(club: Club) {
  return club.tx
    .select({
      pilotId: presences.pilotId,
      weekday: presences.weekday,
      fromMinute: presences.fromMinute,
      toMinute: presences.toMinute,
    })
    .from(presences)
    .where(eq(presences.clubId, club.id))
}

/** Dated presences that touch a window, in minutes since the epoch. */
export async function loadDuties(club: Club, window: { from: Date; to: Date }) {
  const rows = await club.tx
    .select({ pilotId: duties.pilotId, startAt: duties.startAt, endAt: duties.endAt })
    .from(duties)
    .where(and(eq(duties.clubId, club.id), lt(duties.startAt, window.to), gt(duties.endAt, window.from)))
    .orderBy(duties.startAt)
  return rows.map(({ pilotId, startAt, endAt }) => ({
    pilotId,
    during: [toMinutes(startAt), toMinutes(endAt)] as const,
  }))
}
