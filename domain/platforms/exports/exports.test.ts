import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { type AccountId, inAccount } from '@/db/account'
import { connection } from '@/db/client'
import { acrossClubs } from '@/db/club'
import { anAccount } from '@/db/testing/account'
import { oneOfEverything } from '@/db/testing/everything'
import { sweep } from '@/domain/club/privacy/sweep'
import { aPlatform } from '@/testing/worlds/platforms'
import { makeExport } from './make'
import { orderExport } from './order'
import { exportOf, partBehind } from './queries/exports'
import { exportedTables } from './queries/tables'
import { columnsLeftOut, tablesLeftOut } from './rules/left-out'

const order = (id: AccountId, slug: string) => inAccount(id, (account) => orderExport(account, slug))
const found = (id: AccountId, slug: string) => inAccount(id, (account) => exportOf(account, slug))

async function ordered(id: AccountId, slug: string): Promise<string> {
  await order(id, slug)
  return (await found(id, slug))?.id ?? ''
}

/** The files of an account's export, by name, as text. */
async function filesOf(id: AccountId, exportId: string): Promise<Record<string, string>> {
  const parts: Uint8Array[] = []
  for (let behind = -1; ; ) {
    const part = await inAccount(id, (account) => partBehind(account, exportId, behind))
    if (!part) break
    parts.push(part.bytes)
    behind = part.number
  }
  const files = unzipSync(new Uint8Array(Buffer.concat(parts)))
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('read back, an export is the club, table by table, and nothing of another’s', async () => {
  const owner = await anAccount({ language: 'fr' })
  const { ref } = await aPlatform(owner.id, {}, ...oneOfEverything)
  await aPlatform(owner.id, {}, ...oneOfEverything)
  const id = await ordered(owner.id, ref.slug)
  expect(await inAccount(owner.id, (account) => partBehind(account, id, -1))).toBeNull()
  await makeExport(id)
  expect(await found(owner.id, ref.slug)).toMatchObject({ doneAt: expect.any(Date) })
  const files = await filesOf(owner.id, id)
  const tables = await acrossClubs('tests', (tx) => exportedTables(tx))
  expect(tables.length).toBeGreaterThan(25)
  for (const { name, columns } of tables) {
    const left = sql`${`{${(columnsLeftOut[name] ?? []).join(',')}}`}::text[]`
    const rows = await acrossClubs('tests', (tx) =>
      tx.execute<{ row: Record<string, unknown> }>(
        sql`select to_jsonb(t) - ${left} as row from ${sql.identifier(name)} t where club_id = ${ref.id}`,
      ),
    )
    const kept: unknown[] = JSON.parse(files[`json/${name}.json`] ?? '')
    expect(kept.length, name).toBeGreaterThan(0)
    expect(inOrder(kept), name).toEqual(inOrder(rows.map(({ row }) => row)))
    const csv = Papa.parse<string[]>(files[`csv/${name}.csv`] ?? '', { delimiter: ';' }).data
    expect(csv[0], name).toEqual(columns)
    expect(csv, name).toHaveLength(kept.length + 1)
    expect(files['README.md']).toContain(`- ${name} (${kept.length})`)
  }
  expect(JSON.parse(files['json/clubs.json'] ?? '')).toMatchObject([{ id: ref.id, slug: ref.slug }])
  expect(Object.keys(files)).toHaveLength(2 * tables.length + 2)
  for (const left of [...tablesLeftOut, ...Object.values(columnsLeftOut).flat()])
    expect(files['README.md']).toContain(left)
})

const inOrder = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).toSorted()

test('whatever sounds like a secret is left out, or named here with why it is none', async () => {
  const harmless = [
    'activities.code',
    'profiles.code',
    'coupons.account_code',
    'people.link_version',
    'bookings.link_version',
  ]
  const tables = await acrossClubs('tests', (tx) => exportedTables(tx))
  const suspect = tables.flatMap(({ name, columns }) =>
    columns
      .filter((column) => /hash|token|secret|sealed|password|payload|html|link|browser|code$/.test(column))
      .map((column) => `${name}.${column}`),
  )
  expect(suspect.filter((one) => !harmless.includes(one))).toEqual([])
  // What is left out is there to be left out: a renamed column would slip in.
  const all = await connection().sql<{ name: string }[]>`
    select table_name || '.' || column_name as name from information_schema.columns where table_schema = 'public'`
  const names = new Set(all.map(({ name }) => name))
  for (const [table, columns] of Object.entries(columnsLeftOut))
    for (const column of columns) expect(names).toContain(`${table}.${column}`)
})

test('killed half-way it is whole in the end; one that was overtaken writes nothing more', async () => {
  const owner = await anAccount()
  const { ref } = await aPlatform(owner.id, {}, ...oneOfEverything)
  const id = await ordered(owner.id, ref.slug)
  const both = await Promise.allSettled([makeExport(id), makeExport(id)])
  expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0)
  const files = await filesOf(owner.id, id)
  expect(JSON.parse(files['json/bookings.json'] ?? '')).toHaveLength(1)
  const next = await ordered(owner.id, ref.slug)
  expect(next).not.toBe(id)
  // Stopped where it is about to keep a part.
  await acrossClubs('tests', (tx) =>
    tx.execute(sql`insert into export_parts values (${next}, 3, ${owner.id}, '\\x00')`),
  )
  await acrossClubs('tests', (tx) => tx.execute(sql`update exports set written = 3 where id = ${next}`))
  await makeExport(next)
  expect(JSON.parse((await filesOf(owner.id, next))['json/bookings.json'] ?? '')).toHaveLength(1)
})

test('another’s platform is not there; ordered twice one is made; after some days it is erased', async () => {
  const [owner, other] = [await anAccount(), await anAccount()]
  const { ref } = await aPlatform(owner.id)
  await expect(order(other.id, ref.slug)).rejects.toMatchObject({ code: 'not_found' })
  const id = await ordered(owner.id, ref.slug)
  expect(await ordered(owner.id, ref.slug)).toBe(id)
  await makeExport(id)
  expect(await found(other.id, ref.slug)).toBeNull()
  expect(await inAccount(other.id, (account) => partBehind(account, id, -1))).toBeNull()
  const days = (count: number) => new Date(Date.now() + count * 86_400_000)
  await sweep(days(6.9))
  expect(await found(owner.id, ref.slug)).not.toBeNull()
  await sweep(days(7.1))
  expect(await found(owner.id, ref.slug)).toBeNull()
  await makeExport(id)
})
