import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bookings, holds } from '@/db/schema/bookings'
import { clubSettings } from '@/db/schema/clubs'
import { coupons } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import { occupancy } from '@/db/schema/occupancy'
import { shops } from '@/db/schema/shops'
import { env } from '@/lib/env'
import { refusals } from '@/lib/refusal'
import { seal } from '@/lib/token'
import { ofBrowsers } from './testing/of-browsers'
import { aPartner, contact, inDays, type Partner, type Told } from './testing/partner'

const hold = (club: Partner, reference: string | undefined, slot: string | undefined, more: object = {}) =>
  club.call('POST', '/holds', { references: [reference], slot, ...more })

const seen = new Set<string>()

function told(answer: Told, code: keyof typeof refusals) {
  seen.add(code)
  expect(answer.body).toMatchObject({
    code,
    status: refusals[code],
    type: expect.stringMatching(new RegExp(`/docs/api#${code}$`)),
  })
  expect(answer.body.title.length * answer.body.detail.length).toBeGreaterThan(0)
  expect(answer.status).toBe(refusals[code])
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(answer.headers.get('content-language')).toBe('fr')
  return answer
}

const change = (club: Partner, facts: Partial<typeof coupons.$inferInsert>) =>
  club.open(({ id, tx }) => tx.update(coupons).set(facts).where(eq(coupons.clubId, id)))

async function lapse(club: Partner) {
  const past = sql`now() - interval '1 second'`
  await club.open(async ({ tx }) => {
    await tx.update(holds).set({ expiresAt: past }).where(sql`ended_at is null`)
    await tx.update(occupancy).set({ expiresAt: past }).where(eq(occupancy.kind, 'hold'))
  })
}

test('references', async () => {
  const club = await aPartner({ coupons: 1 })
  const [slot] = await club.slotsOn(5)
  told(await hold(club, 'NOBODY1234', slot?.id), 'invalid_reference')
  told(await hold(club, '??', slot?.id), 'invalid_reference')
  const [reference] = club.references
  await change(club, { expiresOn: inDays(-40) })
  const expired = told(await hold(club, reference, slot?.id), 'reference_expired')
  expect(expired.body.expiredOn).toBe(inDays(-40))
  const verify = (key = club.key) => club.call('POST', '/coupons/verify', { reference }, { key })
  expect((await verify()).body).toEqual({ valid: false, reason: 'expired' })
  await change(club, { expiresOn: null, voidAt: new Date() })
  const refused = told(await hold(club, reference, slot?.id), 'invalid_reference')
  expect(refused.body.reason).toBe('cancelled')
  expect((await verify()).body).toEqual({ valid: false, reason: 'cancelled' })
  const { key } = await club.anotherKey(['slots:read'])
  expect((await verify(key)).body).toEqual({ valid: false })
  told(await club.call('POST', '/coupons', { reference, activities: 'all' }), 'reference_taken')
  told(await club.call('GET', '/coupons/NOBODY1234'), 'not_found')
  told(await club.call('PATCH', `/coupons/${reference}`, { expiresOn: inDays(9) }), 'invalid_reference')
})

test('a coupon in two hands', async () => {
  const club = await aPartner({ coupons: 2 })
  const [one] = club.references
  const [slot, , other] = await club.slotsOn(5)
  const held = await hold(club, one, slot?.id)
  const { key } = await club.anotherKey(['bookings:write'])
  const body = { references: [one], slot: other?.id }
  const refused = told(await club.call('POST', '/holds', body, { key }), 'reference_held')
  const seconds = (instant: string) => Math.floor(Date.parse(instant) / 1000)
  expect(seconds(refused.body.expiresAt)).toBe(seconds(held.body.expiresAt))
})

test('a slot that is gone names the nearest, one that is no slot does not', async () => {
  const club = await aPartner({ coupons: 2 })
  const [one, two] = club.references
  const slots = await club.slotsOn(5)
  const wanted = slots[4]
  await hold(club, one, wanted?.id)
  const lost = told(await hold(club, two, wanted?.id), 'slot_taken')
  expect(lost.body.nearest).toHaveLength(5)
  for (const near of lost.body.nearest) {
    expect(near.id).not.toBe(wanted?.id)
    expect(near.vacancies).toBe(1)
  }
  expect(await hold(club, two, lost.body.nearest[0].id)).toMatchObject({ status: 201 })
  for (const none of ['x', wanted?.id.replace(/T..../, 'T0301'), wanted?.id.replace('LFCL', 'LFBO')]) {
    told(await hold(club, two, none), 'slot_not_offered')
  }
})

test('a move to a slot that is gone, past the cut-off, of a flight that is over', async () => {
  const club = await aPartner({ coupons: 2 })
  const [one, two] = club.references
  const slots = await club.slotsOn(5)
  const mine = await hold(club, one, slots[0]?.id)
  const booked = await club.call('POST', '/bookings', { hold: mine.body.id, contact })
  await hold(club, two, slots[6]?.id)
  const move = (slot: string | undefined) => club.call('POST', `/bookings/${booked.body.id}/move`, { slot })
  expect(told(await move(slots[6]?.id), 'slot_taken').body.nearest.length).toBeGreaterThan(0)
  told(await move('discovery-30.LFCL.20300101T0301Z'), 'slot_not_offered')
  await club.open(({ tx }) => tx.update(externalSettings).set({ cutoffMinutes: 30 * 1440 }))
  told(await move(slots[8]?.id), 'past_cutoff')
  told(await club.call('POST', `/bookings/${booked.body.id}/cancel`), 'past_cutoff')
  const end = new Date(Date.now() - 60_000)
  const start = new Date(end.getTime() - 1_800_000)
  await club.open(({ tx }) => tx.update(bookings).set({ meetAt: start, startAt: start, endAt: end }))
  told(await move(slots[8]?.id), 'booking_over')
})

test('holds that ran out, or were asked for too often', async () => {
  const club = await aPartner({ coupons: 1 })
  const [one] = club.references
  const [slot] = await club.slotsOn(5)
  for (let times = 0; times < 2; times++) {
    const held = await hold(club, one, slot?.id)
    expect(held.status).toBe(201)
    await lapse(club)
    told(await club.call('POST', `/holds/${held.body.id}/extend`), 'hold_expired')
    told(await club.call('POST', '/bookings', { hold: held.body.id, contact }), 'hold_expired')
  }
  const limited = told(await hold(club, one, slot?.id), 'rate_limited')
  expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(500)
  const kept = await hold(club, one, (await club.slotsOn(6))[0]?.id)
  await club.open(({ tx }) => tx.update(holds).set({ extensions: 10 }))
  told(await club.call('POST', `/holds/${kept.body.id}/extend`), 'hold_limit')
})

test('guesses of a key that may not read the register', async () => {
  const club = await aPartner()
  const { key } = await club.anotherKey(['bookings:write'])
  const guess = () => club.call('POST', '/coupons/verify', { reference: 'WRONG12345' }, { key })
  for (let times = 0; times < 10; times++) expect((await guess()).body).toEqual({ valid: false })
  expect(Number(told(await guess(), 'rate_limited').headers.get('retry-after'))).toBeLessThanOrEqual(60)
  const [reference] = club.references
  expect((await club.call('POST', '/coupons/verify', { reference })).body.valid).toBe(true)
})

test('groups that do not fit', async () => {
  const club = await aPartner({ given: { passengers: 5 } })
  const [reference] = club.references
  const [slot] = await club.slotsOn(5)
  told(await hold(club, reference, slot?.id, { passengers: 4 }), 'too_many_passengers')
  told(await hold(club, reference, slot?.id, { weights: [120, 120, 120] }), 'no_fit_aircraft')
  const search = (body: object) =>
    club.call('POST', '/slots/search', { activity: 'discovery-30', from: inDays(5), to: inDays(5), ...body })
  expect((await search({ weights: [120, 120, 120] })).body.slots).toEqual([])
  expect((await search({ weights: [60, 60, 60] })).body.slots.length).toBeGreaterThan(0)
  expect((await search({ passengers: 4 })).body.slots).toEqual([])
  await club.open(({ tx }) => tx.execute(sql`update activities set minimum_age = 6`))
  const young = told(await hold(club, reference, slot?.id, { ages: [5] }), 'too_young')
  expect(young.body.minimumAge).toBe(6)
  expect((await search({ ages: [5] })).body.slots).toEqual([])
})

test('a shop that does not answer, a desk that is closed', async () => {
  const club = await aPartner({ coupons: 1 })
  const [slot] = await club.slotsOn(5)
  await club.open(async ({ id: clubId, tx }) => {
    const sealed = seal(env().AUTH_SECRET, 'whsec_dGVzdHRlc3R0ZXN0dGVzdHRlc3Q=')
    const shop = { name: 'Boutique', baseUrl: 'http://127.0.0.1:9', tokenSealed: sealed }
    await tx.insert(shops).values({ clubId, ...shop, signingSecretSealed: sealed })
  })
  const unreachable = told(
    await club.call('POST', '/coupons/verify', { reference: 'NOBODY1234' }),
    'shop_unreachable',
  )
  expect(unreachable.headers.get('retry-after')).toBe('30')
  const pushed = await club.call('POST', '/coupons', { activities: 'all' })
  const [row] = await club.open(({ tx }) =>
    tx.select().from(coupons).where(eq(coupons.reference, pushed.body.reference)),
  )
  expect(row?.shopId).not.toBeNull()
  await club.open(({ tx }) => tx.update(externalSettings).set({ enabled: false }))
  told(await hold(club, club.references[0], slot?.id), 'external_closed')
  expect(await club.slotsOn(5)).toEqual([])
})

test("the club's own questions, and phones as people type them", async () => {
  const club = await aPartner()
  await club.open(async ({ tx }) => {
    await tx.update(externalSettings).set({ fields: [{ code: 'how', label: {}, required: true }] })
    await tx.update(clubSettings).set({ country: 'FR' })
  })
  const [slot] = await club.slotsOn(5)
  const held = await hold(club, club.references[0], slot?.id)
  const book = (body: object) => club.call('POST', '/bookings', { hold: held.body.id, contact, ...body })
  const wrong = told(
    await book({ contact: { ...contact, cellPhone: '12' }, fields: { x: 'y' } }),
    'validation_failed',
  )
  expect(wrong.body.errors.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
    '#/contact/cellPhone',
    '#/fields/how',
    '#/fields/x',
  ])
  const booked = await book({
    contact: { ...contact, cellPhone: '+33 (0)6 12 34 56 78' },
    fields: { how: 'a' },
  })
  expect(booked.body.contact.cellPhone).toBe('+33612345678')
})

test('a row that somebody keeps locked', async () => {
  const club = await aPartner({ coupons: 1 })
  const [reference] = club.references
  const locked = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  const locking = club.open(async ({ id, tx }) => {
    await tx.select({ id: coupons.id }).from(coupons).where(eq(coupons.clubId, id)).for('update')
    locked.resolve()
    await over.promise
  })
  await locked.promise
  const refused = told(await club.call('PATCH', `/coupons/${reference}`, { expiresOn: inDays(9) }), 'busy')
  expect(refused.headers.get('retry-after')).toBe('1')
  over.resolve()
  await locking
  expect(await club.call('PATCH', `/coupons/${reference}`, { expiresOn: inDays(9) })).toMatchObject({
    status: 200,
  })
})

test('the codes of other tests are all there are', () => {
  const elsewhere = [
    'idempotency_mismatch',
    'idempotency_in_progress',
    'unauthorized',
    'forbidden',
    'method_not_allowed',
  ]
  expect([...seen, ...elsewhere, ...ofBrowsers].sort()).toEqual(Object.keys(refusals).sort())
})
