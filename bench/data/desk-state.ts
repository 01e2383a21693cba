import type postgres from 'postgres'
import { asSuperuser } from './cluster'
import type { MeasuredClub } from './measured'

/** Takes back everything that was held, booked, written or counted at this club since it was planted. */
export function wipe({ database, id }: MeasuredClub): Promise<void> {
  return asSuperuser(database, (sql) => sql.begin((tx) => wipeIn(tx, id)).then(() => tidied(sql)))
}

async function wipeIn(sql: postgres.TransactionSql, club: string): Promise<void> {
  await sql`
    delete from occupancy where club_id = ${club} and (kind = 'hold' or ref in
      (select id from bookings where club_id = ${club} and hold_id is not null))`
  const whole = [
    'hold_coupons',
    'booking_coupons',
    'holds',
    'letter_attempts',
    'letters',
    'passengers',
    'journal',
  ]
  const counted = ['coupon_events', 'idempotency_keys', 'throttles']
  for (const table of [...whole, ...counted]) await sql`delete from ${sql(table)} where club_id = ${club}`
  await sql`delete from bookings where club_id = ${club} and hold_id is not null`
  await sql`
    delete from people where club_id = ${club} and id not in
      (select person_id from pilots where club_id = ${club})`
  await sql`update coupons set booked_at = null where club_id = ${club} and booked_at is not null`
  await sql`delete from graphile_worker._private_jobs`
}

// Rounds must not slow down by what earlier ones left behind.
async function tidied(sql: postgres.Sql): Promise<void> {
  await sql`vacuum occupancy, hold_coupons, booking_coupons, holds, letters, bookings, coupons, coupon_events`
}

/** Keeps the holds as they stand, for `restoreHolds`. */
export function keepHolds({ database, id }: MeasuredClub): Promise<void> {
  return asSuperuser(database, async (sql) => {
    for (const table of kept) await sql`drop table if exists ${sql(`kept_${table}`)}`
    await sql`create table kept_holds as select * from holds where club_id = ${id}`
    await sql`create table kept_hold_coupons as select * from hold_coupons where club_id = ${id}`
    await sql`create table kept_occupancy as select * from occupancy where club_id = ${id} and kind = 'hold'`
  })
}

const kept = ['holds', 'hold_coupons', 'occupancy']

/** Wipes the desk and puts the kept holds back, as if they had just been taken. */
export function restoreHolds({ database, id }: MeasuredClub): Promise<void> {
  return asSuperuser(database, async (sql) => {
    await sql.begin(async (tx) => {
      await wipeIn(tx, id)
      await tx`update kept_holds set created_at = now(), expires_at = now() + interval '10 minutes'`
      await tx`update kept_occupancy set expires_at = now() + interval '10 minutes'`
      await tx`insert into holds select * from kept_holds`
      await tx`insert into hold_coupons select * from kept_hold_coupons`
      await tx`
        insert into occupancy (club_id, id, subject_id, during, kind, ref, expires_at) overriding system value
        select club_id, id, subject_id, during, kind, ref, expires_at from kept_occupancy`
    })
    await tidied(sql)
  })
}

/** Jobs that wait to be done now, in all clubs. */
export function dueJobs(database: string): Promise<number> {
  return asSuperuser(database, async (sql) => {
    const [row] =
      await sql`select count(*)::int as due from graphile_worker._private_jobs where run_at <= now()`
    return Number(row?.due)
  })
}

/** Deadlocks that this database has met since it was made. */
export function deadlocks(database: string): Promise<number> {
  return asSuperuser(database, async (sql) => {
    await sql`select pg_stat_clear_snapshot()`
    const [row] = await sql`select deadlocks::int from pg_stat_database where datname = current_database()`
    return Number(row?.deadlocks)
  })
}
