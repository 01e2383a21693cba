import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { unavailability } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { absences } from '@/db/schema/people'
import type { Place } from './occupy'

/**
 * Gives unavailability and absences what is free of them on these places (rule 13): called by whoever takes a booking away
 * from under one, in the same transaction.
 */
export async function fillGaps(club: Club, places: readonly Place[]): Promise<void> {
  for (const { subjectId, from, to } of places.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1))) {
    const touching = sql`start_at < ${to.toISOString()}::timestamptz and end_at > ${from.toISOString()}::timestamptz`
    await club.tx.execute(sql`
      insert into ${occupancy} (club_id, subject_id, during, kind, ref)
      select ${club.id}::uuid, ${subjectId}::uuid, piece, kind, ref from (
        select facts.id as ref, facts.kind, unnest(tstzmultirange(tstzrange(facts.start_at, facts.end_at)) - coalesce((
          select range_agg(taken.during) from ${occupancy} taken
          where taken.club_id = ${club.id} and taken.subject_id = ${subjectId}
            and taken.ends_at > facts.start_at and taken.starts_at < facts.end_at), '{}'::tstzmultirange)) as piece
        from (
          select id, 'unavailability' as kind, start_at, end_at from ${unavailability}
          where club_id = ${club.id} and aircraft_id = ${subjectId} and ${touching}
          union all
          select id, 'absence', start_at, end_at from ${absences}
          where club_id = ${club.id} and person_id = ${subjectId} and ${touching}
        ) facts
      ) pieces on conflict do nothing`)
  }
}
