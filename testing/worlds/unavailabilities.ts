import { eq, sql } from 'drizzle-orm'
import { occupancy } from '@/db/schema/occupancy'
import type { World } from '@/db/testing/club'
import { addAbsence } from '@/domain/resources/unavailabilities/add-absence'
import { groundAircraft } from '@/domain/resources/unavailabilities/ground-aircraft'
import { fromMinutes } from '@/lib/time'
import { at, NOW, nth } from '@/testing/worlds/holds'
import { as, somebody } from '@/testing/worlds/plans'

/** Somebody with every right that facts and their hits take. */
export const chief = (world: World, firstName = 'Anne') =>
  somebody(
    world,
    ['schedule.see', 'bookings.own', 'bookings.all', 'presences.all', 'fleet.manage', 'people.manage'],
    firstName,
  )

type When = { from: string; to: string; day?: string; now?: Date }

const span = ({ from, to, day }: When) => ({
  startAt: fromMinutes(at(from, day)),
  endAt: fromMinutes(at(to, day)),
})

/** Grounds an aircraft of the world (the first unless told) on the Thursday. */
export const grounded = (world: World, who: string, when: When, plane = 0) =>
  as(world, who, (club) =>
    groundAircraft(
      club,
      { aircraftId: nth(world.aircraft, plane).id, ...span(when), reason: 'Visite' },
      when.now ?? NOW,
    ),
  )

/** A pilot of the world (the first unless told) is away on the Thursday. */
export const away = (world: World, who: string, when: When, pilot = 0) =>
  as(world, who, (club) =>
    addAbsence(club, { personId: nth(world.pilots, pilot).id, ...span(when) }, when.now ?? NOW),
  )

/** What one thing takes of the schedule, `10:00-11:00` on the world's clock, in order. */
export const placesOf = (world: World, ref: string) =>
  world.open(async ({ tx }) => {
    const rows = await tx.select().from(occupancy).where(eq(occupancy.ref, ref)).orderBy(occupancy.startsAt)
    const clock = (instant: Date) =>
      instant.toLocaleTimeString('fr-FR', { timeZone: 'Europe/Paris', hour: '2-digit', minute: '2-digit' })
    return rows.map(({ startsAt, endsAt }) => `${clock(startsAt)}-${clock(endsAt)}`)
  })

/**
 * What is wrong with the facts of a club, in words; empty when rule 13 holds: facts and whatever else takes their subjects'
 * time fill exactly the facts' union, and flags say what facts hit. Lapsed holds are to be gone.
 */
export const factUntruths = (world: World) =>
  world.open(async ({ tx, id }) => {
    const rows = await tx.execute<{ wrong: string }>(sql`
      with fact as (
        select aircraft_id as subject, start_at, end_at from unavailability where club_id = ${id}
        union all select person_id, start_at, end_at from absences where club_id = ${id}
      ), whole as (
        select subject, range_agg(tstzrange(start_at, end_at)) as during from fact group by subject
      ), other as (
        select subject_id as subject, range_agg(during) as during from occupancy
        where club_id = ${id} and kind in ('booking', 'hold') group by subject_id
      ), filled as (
        select subject_id as subject, range_agg(during) as during from occupancy
        where club_id = ${id} and kind in ('absence', 'unavailability') group by subject_id
      )
      select 'fills ' || coalesce(filled.during::text, 'nothing') || ' not ' || whole.during || ' - '
          || coalesce(other.during::text, '') as wrong
        from whole full join filled using (subject) left join other using (subject)
        where coalesce(filled.during, '{}') <> coalesce(whole.during, '{}') - coalesce(other.during, '{}')
      union all
      select 'twice ' || a.during || b.during from occupancy a join occupancy b
        on a.club_id = ${id} and b.club_id = ${id} and a.id < b.id and a.subject_id = b.subject_id and a.during && b.during
      union all
      select 'flags ' || b.flags::text || ' of ' || b.id from bookings b
        where b.club_id = ${id} and b.state = 'booked' and (
          ('aircraft_unavailable' = any(b.flags)) <> exists (
            select from occupancy o join unavailability f on f.aircraft_id = o.subject_id
              and f.start_at < o.ends_at and f.end_at > o.starts_at
            where o.ref = b.id and f.club_id = ${id})
          or ('pilot_absent' = any(b.flags)) <> exists (
            select from occupancy o join absences f on f.person_id = o.subject_id
              and f.start_at < o.ends_at and f.end_at > o.starts_at
            where o.ref = b.id and f.club_id = ${id}))`)
    return [...rows].map(({ wrong }) => wrong)
  })
