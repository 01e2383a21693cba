import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { clubOfKey } from '@/db/club'
import { journal } from '@/db/schema/journal'
import { apiKeys } from '@/db/schema/keys'
import { aClub } from '@/db/testing/club'
import { hashToken } from '@/lib/token'
import { issueKey } from './issue'
import { revokeKey } from './revoke'

test('a key opens its club until it is revoked, and is stored nowhere', async () => {
  const world = await aClub().with()
  const { id, key } = await world.open((club) =>
    issueKey(club, { name: 'Boutique', scopes: ['slots:read', 'slots:read', 'bookings:write'] }),
  )
  expect(key).toMatch(/^envol_[\w-]{32}$/)
  const found = await clubOfKey(hashToken(key))
  expect(found?.ref).toEqual(world.ref)
  expect(found?.key).toEqual({ id, scopes: ['slots:read', 'bookings:write'], own: false })
  const [row] = await world.open(({ tx }) => tx.select().from(apiKeys).where(eq(apiKeys.id, id)))
  expect(JSON.stringify(row)).not.toContain(key.slice(6))
  expect(Date.now() - (row?.lastUsedAt?.getTime() ?? 0)).toBeLessThan(60_000)
  await world.open((club) => revokeKey(club, id))
  expect(await clubOfKey(hashToken(key))).toBeNull()
  await expect(world.open((club) => revokeKey(club, id))).rejects.toMatchObject({ code: 'not_found' })
  const lines = await world.open(({ tx }) => tx.select().from(journal))
  expect(lines.map(({ event }) => event)).toEqual(['key.issued', 'key.revoked'])
  expect(JSON.stringify(lines)).not.toContain(key.slice(6))
})

test('the public demonstration makes no keys', async () => {
  const world = await aClub({ club: { kind: 'demo' } }).with()
  const made = world.open((club) => issueKey(club, { name: 'x', scopes: ['slots:read'] }))
  await expect(made).rejects.toMatchObject({ code: 'forbidden' })
})
