import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { connection } from './client'
import { acrossClubs, type Club } from './club'
import { aClub, type World } from './testing/club'
import { oneOfEverything } from './testing/everything'

type Key = {
  name: string
  kind: string
  columns: string[]
  target: string | null
  targetColumns: string[] | null
}

const tables = await connection().sql<{ name: string; guarded: boolean; forced: boolean }[]>`
  select relname as name, relrowsecurity as guarded, relforcerowsecurity as forced
  from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'club_id' and not attisdropped
  where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`
const names = tables.map(({ name }) => name)

const keysOf = (table: string) => connection().sql<Key[]>`
  select conname as name, contype as kind, confrelid::regclass::text as target,
    array(select attname::text from unnest(conkey) with ordinality k(n, i)
      join pg_attribute on attrelid = conrelid and attnum = n order by i) as columns,
    array(select attname::text from unnest(confkey) with ordinality k(n, i)
      join pg_attribute on attrelid = confrelid and attnum = n order by i) as "targetColumns"
  from pg_constraint where conrelid = ${`public.${table}`}::regclass`

const uniqueIndexesOf = (table: string) => connection().sql<{ name: string; columns: string[] }[]>`
  select indexrelid::regclass::text as name, array(select attname::text from pg_attribute
    where attrelid = indrelid and attnum = any(indkey::int2[])) as columns
  from pg_index where indrelid = ${`public.${table}`}::regclass and indisunique`

const policiesOf = (table: string) => connection().sql`
  select policyname as name, roles::text[], cmd, qual, with_check as "check" from pg_policies
  where schemaname = 'public' and tablename = ${table} order by policyname`

/** The SQL state that a statement fails with, or `null`. drizzle keeps the driver's error in `cause`. */
async function failure(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(error)
  }
}

let own: World
let other: World

beforeAll(async () => {
  own = await aClub().with(...oneOfEverything)
  other = await aClub().with(...oneOfEverything)
})

const count = async (club: Pick<Club, 'tx'>, table: string, clubId: string) => {
  const [row] = await club.tx.execute<{ rows: number }>(
    sql`select count(*)::int as rows from ${sql.identifier(table)} where club_id = ${clubId}`,
  )
  return row?.rows
}

test('every table belongs to a club, but those of the house', async () => {
  const all = await connection().sql<{ name: string }[]>`
    select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace`
  const strangers = all.map(({ name }) => name).filter((name) => !names.includes(name))
  expect(strangers.toSorted()).toEqual([
    'account_links',
    'account_sessions',
    'accounts',
    'clubs',
    'creations',
    'export_parts',
    'exports',
    'house_letters',
    'house_throttles',
    'operator_links',
    'operator_sessions',
    'operators',
    'signups',
    'slug_claims',
    'templates',
  ])
})

test('the tests connect as a plain role', async () => {
  const [role] = await connection()
    .sql`select rolsuper, rolbypassrls from pg_roles where rolname = current_user`
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false })
})

describe.each(tables)('$name', ({ name, guarded, forced }) => {
  test('has the club in every key', async () => {
    const keys = await keysOf(name)
    expect(keys.find(({ kind }) => kind === 'p')?.columns[0]).toBe('club_id')
    for (const key of keys.filter(({ kind }) => kind === 'u' || kind === 'x')) {
      expect(key.columns, key.name).toContain('club_id')
    }
    for (const index of await uniqueIndexesOf(name)) expect(index.columns, index.name).toContain('club_id')
    const references = keys.filter(({ kind }) => kind === 'f')
    expect(references.length).toBeGreaterThan(0)
    for (const { name: key, columns, target, targetColumns } of references) {
      const position = columns.indexOf('club_id')
      expect(position, key).not.toBe(-1)
      expect(targetColumns?.[position], key).toBe(target === 'clubs' ? 'id' : 'club_id')
    }
  })

  test('is guarded, its owner included, by the two policies', async () => {
    expect({ guarded, forced }).toEqual({ guarded: true, forced: true })
    const mine = "(club_id = (current_setting('app.club_id'::text))::uuid)"
    expect([...(await policiesOf(name))]).toEqual([
      { name: 'of_every_club', roles: ['envol_system'], cmd: 'ALL', qual: 'true', check: 'true' },
      { name: 'of_this_club', roles: ['envol_app'], cmd: 'ALL', qual: mine, check: mine },
    ])
  })

  test('shows a club its own rows and nobody else’s', async () => {
    expect(await own.open((club) => count(club, name, own.ref.id))).toBeGreaterThan(0)
    expect(await own.open((club) => count(club, name, other.ref.id))).toBe(0)
    const clubs = await own.open(({ tx }) =>
      tx.execute(sql`select distinct club_id from ${sql.identifier(name)}`),
    )
    expect([...clubs]).toEqual([{ club_id: own.ref.id }])
  })

  test('lets a club write nothing of another', async () => {
    const table = sql.identifier(name)
    const theirs = other.ref.id
    const tried = (statement: ReturnType<typeof sql>) => failure(own.open(({ tx }) => tx.execute(statement)))
    expect(await tried(sql`insert into ${table} (club_id) values (${theirs})`)).toBe('42501')
    expect(await tried(sql`update ${table} set club_id = ${theirs}`)).toBe('42501')
    const touched = await own.open(async ({ tx }) => [
      (await tx.execute(sql`update ${table} set club_id = club_id where club_id = ${theirs}`)).count,
      (await tx.execute(sql`delete from ${table} where club_id = ${theirs}`)).count,
    ])
    expect(touched).toEqual([0, 0])
    expect(await acrossClubs('tests', (tx) => count({ tx }, name, theirs))).toBeGreaterThan(0)
  })

  test('fails loudly when no club is open, also on a connection that had one', async () => {
    await other.open((club) => count(club, name, other.ref.id))
    const closed = connection().db.transaction(async (tx) => {
      await tx.execute(sql`set local role envol_app`)
      await tx.execute(sql`select * from ${sql.identifier(name)}`)
    })
    expect(['22P02', '42704']).toContain(await failure(closed))
  })
})

describe('the directory of clubs', () => {
  test('shows an open club itself alone, and lets it change no more than its name and language', async () => {
    const seen = await own.open(({ tx }) => tx.execute(sql`select id from clubs`))
    expect([...seen]).toEqual([{ id: own.ref.id }])
    const rename = sql`update clubs set name = 'x', language = 'en' where id is not null returning id`
    expect([...(await own.open(({ tx }) => tx.execute(rename)))]).toEqual([{ id: own.ref.id }])
    expect(await failure(own.open(({ tx }) => tx.execute(sql`update clubs set slug = 'x'`)))).toBe('42501')
    expect(await failure(own.open(({ tx }) => tx.execute(sql`delete from clubs`)))).toBe('42501')
  })
})
