import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { type KeptSample, type SampleKind, type SamplesPlan, type SampleUse, sampleKinds } from './schema'

type Row = { kind: SampleKind; id: string; name: string; use: SampleUse | null }

/** Every sample of a club: what uses it, null where nothing real does. */
export async function judgeSamples({ tx, id }: Club, now: Date): Promise<Row[]> {
  const club = sql`${id}::uuid`
  const at = sql`${now.toISOString()}::timestamptz`
  const rows = await tx.execute<Row>(sql`
    with paid as (
      select bc.booking_id as id from booking_coupons bc join coupons c on c.club_id = bc.club_id and c.id = bc.coupon_id
      where bc.club_id = ${club} and bc.released_at is null and not c.sample
    ), kept as (
      select * from bookings where club_id = ${club} and (not sample or id in (select id from paid))
    ), held as (
      select * from holds where club_id = ${club} and ended_at is null and expires_at > ${at}
    )
    select 'bookings' as kind, id, to_char(start_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as name,
      case when id in (select id from paid) then 'paid' end as use
    from bookings where club_id = ${club} and sample
    union all
    select 'coupons', id, reference, case
      when id in (select coupon_id from booking_coupons where club_id = ${club} and booking_id in (select id from kept)) then 'booked'
      when id in (select coupon_id from hold_coupons where club_id = ${club} and hold_id in (select id from held)) then 'held'
      when id in (select coupon_id from waiting_list where club_id = ${club}) then 'waiting' end
    from coupons where club_id = ${club} and sample
    union all
    select 'aircraft', id, registration, case
      when id in (select aircraft_id from kept) then 'booked'
      when id in (select aircraft_id from held) then 'held' end
    from aircraft where club_id = ${club} and sample
    union all
    select 'people', id, first_name || ' ' || last_name, case
      when id in (select pilot_id from kept union select customer_id from kept) then 'booked'
      when id in (select pilot_id from held) then 'held'
      when password_hash is not null or id in (select person_id from club_sessions where club_id = ${club}) then 'signs_in'
      when email is not null and email !~* '[.](invalid|example)$' then 'reached'
      when id in (select person_id from calls where club_id = ${club} and booking_id in (select id from kept)) then 'called' end
    from people where club_id = ${club} and sample
    order by kind, name`)
  return [...rows]
}

/** What emptying the samples would do now. */
export async function planRemoval(club: Club, now = new Date()): Promise<SamplesPlan> {
  return planOf(await judgeSamples(club, now))
}

/** How many of each kind go, and which stay. */
export function planOf(rows: readonly Row[]): SamplesPlan {
  const removed = Object.fromEntries(
    sampleKinds.map((kind) => [kind, rows.filter((row) => row.kind === kind && row.use === null).length]),
  ) as SamplesPlan['removed']
  const kept = rows.filter((row): row is KeptSample => row.use !== null)
  return { removed, kept }
}
