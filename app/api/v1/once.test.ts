import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import { idempotencyKeys } from '@/db/schema/keys'
import { aPartner, contact, type Partner } from './testing/partner'

const keyed = (key: string) => ({ headers: { 'Idempotency-Key': key } })

const age = (club: Partner, interval: string) =>
  club.open(({ tx }) => tx.update(idempotencyKeys).set({ createdAt: sql`now() - ${interval}::interval` }))

const issued = (club: Partner) =>
  club.open(({ id, tx }) => tx.select().from(coupons).where(eq(coupons.clubId, id)))

test('a repetition has the same answer, byte for byte, and no second effect', async () => {
  const club = await aPartner({ coupons: 0 })
  const body = { passengers: 2, activities: ['discovery-30'] }
  const first = await club.call('POST', '/coupons', body, keyed('"8e03978e-40d5"'))
  const bare = await club.call(
    'POST',
    '/coupons',
    { activities: ['discovery-30'], passengers: 2 },
    keyed('8e03978e-40d5'),
  )
  expect(first.status).toBe(201)
  expect([bare.status, bare.text]).toEqual([201, first.text])
  expect(bare.headers.get('idempotent-replayed')).toBe('true')
  expect(await issued(club)).toHaveLength(1)
  await age(club, '25 hours')
  const next = await club.call('POST', '/coupons', body, keyed('8e03978e-40d5'))
  expect(next.status).toBe(201)
  expect(next.body.reference).not.toBe(first.body.reference)
})

test('another payload, another route and another key of the club', async () => {
  const club = await aPartner({ coupons: 1 })
  expect((await club.call('POST', '/coupons', { activities: 'all' }, keyed('a'))).status).toBe(201)
  expect(await club.call('POST', '/coupons', { activities: 'all', passengers: 2 }, keyed('a'))).toMatchObject(
    {
      status: 422,
      body: { code: 'idempotency_mismatch' },
    },
  )
  const [slot] = await club.slotsOn(3)
  const held = await club.call('POST', '/holds', { references: club.references, slot: slot?.id }, keyed('a'))
  expect(held.status).toBe(201)
  const { key } = await club.anotherKey(['coupons:write'])
  expect((await club.call('POST', '/coupons', { activities: 'all' }, { key, ...keyed('a') })).status).toBe(
    201,
  )
  const extend = (id: string) => club.call('POST', `/holds/${id}/extend`, undefined, keyed('b'))
  expect((await extend(held.body.id)).status).toBe(200)
  expect((await extend(crypto.randomUUID())).body.code).toBe('idempotency_mismatch')
})

test('a refusal and a malformed request keep no key', async () => {
  const club = await aPartner({ coupons: 1 })
  const [reference] = club.references
  const taken = { reference, activities: 'all' }
  expect((await club.call('POST', '/coupons', taken, keyed('k'))).body.code).toBe('reference_taken')
  expect(
    (await club.call('POST', '/coupons', { activities: 'all', passengers: 'x' }, keyed('k'))).status,
  ).toBe(400)
  expect((await club.call('POST', '/coupons', { activities: 'all', passengers: 3 }, keyed('k'))).status).toBe(
    201,
  )
})

test.each(['', '"', '"a', 'é', 'a'.repeat(256), '"a\\b"', '\u00a0'])('%j is no key', async (header) => {
  const club = await aPartner({ coupons: 0 })
  const answer = await club.call('POST', '/coupons', { activities: 'all' }, keyed(header))
  expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
  expect(await issued(club)).toHaveLength(0)
})

test('of ten twins at once, one has an effect and the others are told so', async () => {
  const club = await aPartner({ coupons: 1 })
  const [slot] = await club.slotsOn(3)
  const held = await club.call('POST', '/holds', { references: club.references, slot: slot?.id })
  const body = { hold: held.body.id, contact }
  const twins = await Promise.all(
    Array.from({ length: 10 }, () => club.call('POST', '/bookings', body, keyed('"twin"'))),
  )
  const made = twins.filter(({ status }) => status === 201)
  const waiting = twins.filter(({ status }) => status === 409)
  expect(made.length).toBeGreaterThan(0)
  expect(made.length + waiting.length).toBe(10)
  expect(new Set(made.map(({ text }) => text)).size).toBe(1)
  for (const { body, headers } of waiting) {
    expect(body.code).toBe('idempotency_in_progress')
    expect(headers.get('retry-after')).toBe('1')
  }
  expect((await club.call('POST', '/bookings', body, keyed('"twin"'))).text).toBe(made[0]?.text)
  expect((await club.call('GET', '/bookings')).body.bookings).toHaveLength(1)
})

test('a request that died lets its key go within ten seconds, and its late end undoes itself', async () => {
  const club = await aPartner({ coupons: 0 })
  await club.open(({ id, tx }) =>
    tx.insert(idempotencyKeys).values({
      clubId: id,
      keyId: club.keyId,
      route: 'POST /coupons',
      key: 'dead',
      fingerprint: 'of whatever it was',
      claim: crypto.randomUUID(),
    }),
  )
  await age(club, '5 seconds')
  expect((await club.call('POST', '/coupons', { activities: 'all' }, keyed('dead'))).status).toBe(422)
  await age(club, '11 seconds')
  expect((await club.call('POST', '/coupons', { activities: 'all' }, keyed('dead'))).status).toBe(201)
})
