import { randomBytes } from 'node:crypto'
import type postgres from 'postgres'
import { keyScopes } from '@/db/schema/keys'
import { hashToken, randomKey } from '@/lib/token'
import { asSuperuser } from './cluster'
import { plantCrowd } from './crowd'

/** The club whose desk is measured: 10 aircraft, 10 pilots, four fifths booked, external bookings on. */
export type MeasuredClub = {
  database: string
  id: string
  slug: string
  /** Of the REST API, with every scope. */
  key: string
  /** Fresh coupons for one passenger. */
  references: string[]
}

const prefix = 'measured-'

/** A fresh one, with as many days behind it; those of earlier runs are cleared away. */
export async function plantMeasured(
  database: string,
  pastDays: number,
  coupons = 1500,
): Promise<MeasuredClub> {
  return asSuperuser(database, async (sql) => {
    await clearAway(sql, prefix)
    const slug = prefix + randomBytes(4).toString('hex')
    const key = randomKey()
    const id = await sql.begin(async (tx) => {
      const crowd = { clubs: 1, aircraft: 10, booked: 4, outOf: 5, pastDays, futureDays: 76, coupons }
      const [made] = await plantCrowd(tx, crowd)
      const [club] = await tx`update clubs set slug = ${slug} where slug = ${made ?? ''} returning id`
      await tx`
        insert into api_keys (club_id, id, name, hash, scopes)
        values (${club?.id}, uuidv7(), 'bench', ${hashToken(key)}, ${[...keyScopes]})`
      return String(club?.id)
    })
    await sql`vacuum (analyze)`
    const rows = await sql<
      { reference: string }[]
    >`select reference from coupons where club_id = ${id} order by id`
    return { database, id, slug, key, references: rows.map(({ reference }) => reference) }
  })
}

/** The tables that carry a club, whatever the schema. */
function tenantTables(sql: postgres.Sql) {
  return sql<{ name: string }[]>`
    select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
    where attname = 'club_id' and not attisdropped and relkind = 'r' and relnamespace = 'public'::regnamespace`
}

/** Removes the clubs whose address begins so, with everything of theirs. */
export async function clearAway(sql: postgres.Sql, beginning: string): Promise<void> {
  const old = await sql<{ id: string }[]>`select id from clubs where slug like ${`${beginning}%`}`
  if (old.length === 0) return
  const ids = old.map(({ id }) => id)
  for (const { name } of await tenantTables(sql))
    await sql`delete from ${sql(name)} where club_id = any(${ids})`
  await sql`delete from clubs where id = any(${ids})`
}
