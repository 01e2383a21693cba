import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type postgres from 'postgres'
import { migrateDatabase } from '@/db/migrations'
import { CALENDAR, localDate } from '@/lib/time'
import { root } from '../../scripts/install.mjs'
import { asSuperuser, databaseUrl } from './cluster'
import { type Crowd, plantCrowd } from './crowd'

/** A year of bookings, 15 aircraft and pilots a club: 15,000 occupancy rows each. */
const YEAR: Crowd = {
  clubs: 200,
  aircraft: 15,
  booked: 5,
  outOf: 29,
  pastDays: 290,
  futureDays: 75,
  coupons: 50,
}

/** The clubs that stand around the measured one, by the name of their database. */
const backgrounds = {
  quick: { ...YEAR, clubs: 10 },
  year: YEAR,
  tenclubs: { ...YEAR, clubs: 10 },
  // A year of 2,000 clubs would be 30 million rows and an hour; a month of each is as many rows as the year of 200.
  manyclubs: { ...YEAR, clubs: 2000, pastDays: 15, futureDays: 16 },
} satisfies Record<string, Crowd>

export type Background = keyof typeof backgrounds

/**
 * The database with these clubs, made when it is not there. Its name carries a hash of the schema, of the crowd and of the
 * month, so that an old one is not used; older ones of the same kind are dropped.
 */
export async function backgroundDatabase(kind: Background): Promise<string> {
  const name = `bench_${kind}_${fingerprint(backgrounds[kind])}`
  return asSuperuser('postgres', async (sql) => {
    const [found] = await sql`select 1 from pg_database where datname = ${name}`
    if (found) return name
    const draft = `${name}_draft`
    const old = await sql`select datname from pg_database where datname like ${`bench\\_${kind}\\_%`}`
    for (const { datname } of old) await sql`drop database ${sql(datname)} with (force)`
    await sql`create database ${sql(draft)} owner envol`
    await migrateDatabase(databaseUrl(draft))
    await asSuperuser(draft, (inside) => plantAll(inside, backgrounds[kind]))
    await sql`alter database ${sql(draft)} rename to ${sql(name)}`
    return name
  })
}

// Indexes are made after the rows: by far the quicker way, and the same indexes.
async function plantAll(sql: postgres.Sql, crowd: Crowd): Promise<void> {
  const constraints = await sql`
    select conrelid::regclass::text as of, conname as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where conname in ('nobody_twice', 'one_booking_per_hold')`
  const indexes = await sql`
    select indexname as name, indexdef as definition from pg_indexes
    where indexname in ('occupancy_by_ref', 'occupancy_by_time', 'bookings_by_start', 'bookings_by_pilot')`
  for (const { of, name } of constraints) await sql.unsafe(`alter table ${of} drop constraint ${name}`)
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  await sql.begin((tx) => plantCrowd(tx, crowd))
  for (const { of, name, definition } of constraints) {
    await sql.unsafe(`alter table ${of} add constraint ${name} ${definition}`)
  }
  for (const { definition } of indexes) await sql.unsafe(definition)
  await sql`vacuum (analyze)`
}

function fingerprint(crowd: Crowd): string {
  const hash = createHash('sha256')
  const migrations = join(root, 'db', 'migrations')
  for (const file of readdirSync(migrations)
    .filter((one) => one.endsWith('.sql'))
    .sort()) {
    hash.update(readFileSync(join(migrations, file)))
  }
  hash.update(readFileSync(join(root, 'bench', 'data', 'crowd.ts')))
  hash.update(JSON.stringify(crowd)).update(localDate(new Date(), CALENDAR).slice(0, 7))
  return hash.digest('hex').slice(0, 12)
}
