import { and, eq, gt, lt, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { unavailability } from '@/db/schema/fleet'
import { occupancy, subjects } from '@/db/schema/occupancy'
import { absences } from '@/db/schema/people'
import type { Place } from './schema'

/** Somebody who takes a part of a gap at the same moment makes it be cut anew; more often than this nobody does. */
const MOST_TRIES = 20

/**
 * Gives unavailability and absences what is free of them on these places (rule 13): called by whoever takes a booking or a
 * hold away from under one, or changes such a fact, in the same transaction.
 */
export async function fillGaps(club: Club, places: readonly Place[]): Promise<void> {
  for (const place of places.toSorted((a, b) => (a.subjectId < b.subjectId ? -1 : 1))) {
    if (!(await hasFacts(club, place))) continue
    await takeTurn(club, place)
    for (let tries = 0; tries < MOST_TRIES; tries++) if (await filled(club, place)) break
  }
}

const facts = (club: Club, { subjectId, from, to }: Place) => {
  const touching = sql`start_at < ${to.toISOString()}::timestamptz and end_at > ${from.toISOString()}::timestamptz`
  return sql`
    select id, 'unavailability' as kind, start_at, end_at from ${unavailability}
    where club_id = ${club.id} and aircraft_id = ${subjectId} and ${touching}
    union all
    select id, 'absence', start_at, end_at from ${absences}
    where club_id = ${club.id} and person_id = ${subjectId} and ${touching}`
}

/** They stay until the transaction ends: whoever takes one away waits, or has finished. */
async function hasFacts(club: Club, { subjectId, from, to }: Place): Promise<boolean> {
  const during = (fact: typeof unavailability | typeof absences) =>
    and(eq(fact.clubId, club.id), lt(fact.startAt, to), gt(fact.endAt, from))
  const [grounded, away] = await Promise.all([
    club.tx
      .select({ id: unavailability.id })
      .from(unavailability)
      .where(and(during(unavailability), eq(unavailability.aircraftId, subjectId)))
      .for('share'),
    club.tx
      .select({ id: absences.id })
      .from(absences)
      .where(and(during(absences), eq(absences.personId, subjectId)))
      .for('share'),
  ])
  return grounded.length + away.length > 0
}

/** Two who fill the time of one subject would wait for each other's pieces. */
async function takeTurn(club: Club, { subjectId }: Place): Promise<void> {
  await club.tx
    .select({ id: subjects.id })
    .from(subjects)
    .where(and(eq(subjects.clubId, club.id), eq(subjects.id, subjectId)))
    .for('no key update')
}

/**
 * True when every piece went in. One that was taken meanwhile, in part or by another fact, is left out whole and wants
 * another look.
 */
async function filled(club: Club, place: Place): Promise<boolean> {
  const { subjectId } = place
  const [count] = await club.tx.execute<{ missing: boolean }>(sql`
    with pieces as (
      select facts.id as ref, facts.kind, unnest(tstzmultirange(tstzrange(facts.start_at, facts.end_at)) - coalesce((
        select range_agg(taken.during) from ${occupancy} taken
        where taken.club_id = ${club.id} and taken.subject_id = ${subjectId}
          and taken.ends_at > facts.start_at and taken.starts_at < facts.end_at), '{}'::tstzmultirange)) as piece
      from (${facts(club, place)}) facts
    ), made as (
      insert into ${occupancy} (club_id, subject_id, during, kind, ref)
      select ${club.id}::uuid, ${subjectId}::uuid, piece, kind, ref from pieces order by lower(piece), ref
      on conflict do nothing
      returning id
    )
    select (select count(*) from pieces) <> (select count(*) from made) as missing`)
  return count?.missing !== true
}
