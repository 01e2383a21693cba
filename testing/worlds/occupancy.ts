import { sql } from 'drizzle-orm'
import { rangeOf } from '@/db/range'
import { occupancy } from '@/db/schema/occupancy'
import type { World } from '@/db/testing/club'
import { uuidv7 } from '@/lib/id'
import { fromMinutes } from '@/lib/time'
import { at } from '@/testing/worlds/holds'

/** Somebody (or something) is away from one instant, or time on the Thursday, to another. */
export const absent = (world: World, subjectId: string, from: Date | string, to: Date | string) =>
  world.open(({ tx, id: clubId }) => {
    const instant = (when: Date | string) => (typeof when === 'string' ? fromMinutes(at(when)) : when)
    const during = rangeOf(instant(from), instant(to))
    return tx.insert(occupancy).values({ clubId, subjectId, during, kind: 'absence', ref: uuidv7() })
  })

/**
 * What is wrong with a club's schedule at an instant, in words; empty when it is true: nobody is in two places, every live
 * hold and every booking has exactly its two places, nothing else is there but places of holds that lapsed, and coupons are
 * booked just as long as their bookings are.
 */
export function untruths(world: World, now: Date): Promise<string[]> {
  return world.open(async ({ tx, id }) => {
    const instant = sql`${now.toISOString()}::timestamptz`
    const rows = await tx.execute<{ wrong: string }>(sql`
      with flights as (
        select id as ref, 'hold' as kind, aircraft_id, pilot_id, activity_id, meet_at, start_at, end_at
        from holds where club_id = ${id} and ended_at is null and expires_at > ${instant}
        union all
        select id, 'booking', aircraft_id, pilot_id, activity_id, meet_at, start_at, end_at
        from bookings where club_id = ${id} and state <> 'cancelled'
      ), expected as (
        select f.ref, f.kind, f.aircraft_id as subject_id, tstzrange(
          f.start_at - a.aircraft_before_minutes * interval '1 minute',
          f.end_at + a.aircraft_after_minutes * interval '1 minute') as during
        from flights f join activities a on a.club_id = ${id} and a.id = f.activity_id
        union all
        select f.ref, f.kind, f.pilot_id, tstzrange(f.meet_at, f.end_at + a.pilot_after_minutes * interval '1 minute')
        from flights f join activities a on a.club_id = ${id} and a.id = f.activity_id
      ), present as (
        select ref, kind, subject_id, during from occupancy
        where club_id = ${id} and kind in ('hold', 'booking') and (expires_at is null or expires_at > ${instant})
      )
      select 'missing ' || kind || ' ' || during as wrong from (table expected except all table present) as m
      union all
      select 'left over ' || kind || ' ' || during from (table present except all table expected) as l
      union all
      select 'twice ' || a.during || ' and ' || b.during from expected a join expected b
        on a.subject_id = b.subject_id and a.during && b.during and a.ref < b.ref
      union all
      select 'coupon ' || reference || ' says otherwise than its bookings' from coupons c
        where club_id = ${id} and flown_at is null and no_show_at is null and (booked_at is not null) <> exists (
          select from booking_coupons p join bookings b on b.club_id = p.club_id and b.id = p.booking_id
          where p.club_id = ${id} and p.coupon_id = c.id and p.released_at is null and b.state = 'booked')`)
    return rows.map(({ wrong }) => wrong)
  })
}

/** Deadlocks that PostgreSQL has broken in this database so far. */
export function deadlocks(world: World): Promise<number> {
  return world.open(async ({ tx }) => {
    await tx.execute(sql`select pg_stat_clear_snapshot()`)
    const [row] = await tx.execute<{ deadlocks: number }>(
      sql`select deadlocks::int from pg_stat_database where datname = current_database()`,
    )
    return row?.deadlocks ?? 0
  })
}
