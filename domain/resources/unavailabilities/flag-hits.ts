import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings } from '@/db/schema/bookings'
import type { Flag } from '@/db/schema/flags'
import { unavailability } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { absences } from '@/db/schema/people'
import { placesIn } from './queries/hits'
import type { FactSpan } from './schema'

const GROUNDED: Flag = 'aircraft_unavailable'
const ABSENT: Flag = 'pilot_absent'

/**
 * Sets or takes away `aircraft_unavailable` and `pilot_absent` on the bookings in a span, as its facts say: what surrounds a
 * flight counts (rule 9), work on a grounded aircraft does not. Returns the bookings that are hit.
 */
export async function flagHits(club: Club, span: FactSpan, now: Date): Promise<string[]> {
  const rows = await club.tx.execute<{ id: string; hit: boolean }>(sql`
    with looked as (
      select ${bookings.id} as id,
        ${bookings.aircraftId} = ${span.subjectId}::uuid as plane,
        ${activities.kind} <> 'maintenance' and (exists (
          select from ${unavailability} f where f.club_id = ${club.id} and f.aircraft_id = ${occupancy.subjectId}
            and f.start_at < ${occupancy.endsAt} and f.end_at > ${occupancy.startsAt}
        ) or exists (
          select from ${absences} f where f.club_id = ${club.id} and f.person_id = ${occupancy.subjectId}
            and f.start_at < ${occupancy.endsAt} and f.end_at > ${occupancy.startsAt}
        )) as hit
      from ${occupancy}
      join ${bookings} on ${bookings.clubId} = ${club.id} and ${bookings.id} = ${occupancy.ref}
      join ${activities} on ${activities.clubId} = ${club.id} and ${activities.id} = ${bookings.activityId}
      where ${occupancy.clubId} = ${club.id} and ${occupancy.subjectId} = ${span.subjectId}::uuid
        and ${occupancy.id} in (${placesIn(club, span)})
        and ${bookings.state} = 'booked' and ${bookings.endAt} > ${now.toISOString()}::timestamptz
    ), flagged as (
      update ${bookings} set flags = array_remove(flags, flag) || case when hit then array[flag] else '{}'::text[] end
      from (select id, hit, case when plane then ${GROUNDED} else ${ABSENT} end as flag from looked) said
      where ${bookings.clubId} = ${club.id} and ${bookings.id} = said.id and said.hit <> (said.flag = any(${bookings.flags}))
    )
    select id, hit from looked`)
  return [...rows].filter(({ hit }) => hit).map(({ id }) => id)
}
