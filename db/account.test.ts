import { randomBytes } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { inAccount } from './account'
import { connection } from './client'
import { acrossClubs } from './club'
import { accountLinks, accountSessions } from './schema/accounts'
import { clubs } from './schema/clubs'
import { exportParts, exports } from './schema/exports'
import { creations } from './schema/signups'
import { anAccount } from './testing/account'
import { aClub } from './testing/club'

async function refused(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined
    return cause instanceof Error && 'code' in cause ? String(cause.code) : String(error)
  }
}

/** An account with a row in every table of its own, and a platform. */
async function whole() {
  const account = await anAccount()
  const { ref } = await aClub().with()
  const hour = new Date(Date.now() + 3_600_000)
  await acrossClubs('tests', async (tx) => {
    await tx.update(clubs).set({ accountId: account.id }).where(eq(clubs.id, ref.id))
    await tx.insert(accountSessions).values({ ownerId: account.id, expiresAt: hour })
    await tx
      .insert(accountLinks)
      .values({ ownerId: account.id, hash: randomBytes(32).toString('hex'), expiresAt: hour })
    const [made] = await tx
      .insert(exports)
      .values({ accountId: account.id, platformId: ref.id, language: 'fr' })
      .returning()
    if (!made) throw new Error('nothing was inserted')
    const part = { exportId: made.id, number: 0, accountId: account.id, bytes: Buffer.from('x') }
    await tx.insert(exportParts).values(part)
    await tx.insert(creations).values({
      accountId: account.id,
      slug: ref.slug,
      name: 'x',
      mainActivity: 'other',
      country: 'FR',
      language: 'fr',
      timeZone: 'Europe/Paris',
    })
  })
  return { ...account, ref }
}

const own = await whole()
const other = await whole()
const tables = [
  ['accounts', 'id'],
  ['account_sessions', 'account_id'],
  ['account_links', 'account_id'],
  ['creations', 'account_id'],
  ['exports', 'account_id'],
  ['export_parts', 'account_id'],
  ['clubs', 'account_id'],
] as const

describe.each(tables)('%s', (table, owner) => {
  const name = sql.identifier(table)

  test('shows an account its own rows and nobody else’s', async () => {
    const seen = await inAccount(own.id, ({ tx }) =>
      tx.execute(sql`select distinct ${sql.identifier(owner)} as owner from ${name}`),
    )
    expect([...seen]).toEqual([{ owner: own.id }])
  })

  test('shows an open club no row of an account but its own line', async () => {
    const stranger = await aClub().with()
    const seen = await stranger.open(({ tx }) => tx.execute(sql`select * from ${name}`))
    expect(seen).toHaveLength(table === 'clubs' ? 1 : 0)
  })
})

test('an account changes nothing of another, and of a platform only whether it goes', async () => {
  const tried = (statement: ReturnType<typeof sql>) =>
    inAccount(own.id, async ({ tx }) => (await tx.execute(statement)).count)
  expect(await tried(sql`update accounts set first_name = 'x' where id = ${other.id}`)).toBe(0)
  expect(
    await tried(sql`update account_sessions set revoked_at = now() where account_id = ${other.id}`),
  ).toBe(0)
  expect(await tried(sql`update clubs set deletes_at = now() where id = ${other.ref.id}`)).toBe(0)
  expect(await tried(sql`update clubs set deletes_at = now() where id = ${own.ref.id}`)).toBe(1)
  expect(await refused(tried(sql`update clubs set slug = 'x'`))).toBe('42501')
  expect(await refused(tried(sql`update account_sessions set account_id = ${other.id}`))).toBe('42501')
})

test.each([
  'operators',
  'operator_sessions',
  'operator_links',
  'signups',
  'slug_claims',
  'templates',
  'house_letters',
  'house_throttles',
])('%s is closed to accounts and clubs', async (table) => {
  const read = sql`select * from ${sql.identifier(table)}`
  expect(await refused(inAccount(own.id, ({ tx }) => tx.execute(read)))).toBe('42501')
  const [guard] = await connection()
    .sql`select relrowsecurity, relforcerowsecurity from pg_class where oid = ${table}::regclass`
  expect(guard).toEqual({ relrowsecurity: true, relforcerowsecurity: true })
})
