import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import { aPartner, contact, inDays, type Partner, type Told } from './testing/partner'

const club = await aPartner({ coupons: 0, pairs: 2 })
const sell = (body: object, at: Partner = club) => at.call('POST', '/coupons', body)

const faults = ({ body }: Told) =>
  body.errors.map(({ pointer, detail }: { pointer: string; detail: string }) => [pointer, detail])

test('no coupon is sold by an absent or empty body, nor for activities left unsaid', async () => {
  for (const answer of [
    await club.call('POST', '/coupons'),
    await sell({}),
    await sell({ passengers: 1 }),
    await sell({ activities: [] }),
  ]) {
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation_failed' } })
    expect(answer.body.errors[0].pointer).toBe('#/activities')
  }
  expect(await sell({ activities: 'all' })).toMatchObject({ status: 201, body: { activities: [] } })
})

test('a coupon is for as many as one of its activities carries', async () => {
  expect(await sell({ activities: ['discovery-30'], passengers: 20 })).toMatchObject({
    status: 422,
    body: { code: 'too_many_passengers' },
  })
  expect((await sell({ activities: 'all', passengers: 20 })).status).toBe(422)
})

test('nothing is sold tomorrow, nor in no money at all', async () => {
  const sold = (more: object) => sell({ activities: 'all', ...more })
  expect(faults(await sold({ soldOn: '2099-01-01' }))[0][0]).toBe('#/soldOn')
  for (const currency of ['XTS', 'XAU', 'ZZZ', 'eur'])
    expect(faults(await sold({ price: { cents: 1, currency } }))[0][0]).toBe('#/price/currency')
  expect((await sold({ soldOn: inDays(0), price: { cents: 9000_00, currency: 'XPF' } })).status).toBe(201)
})

test('what was written can be read, the buyer by whoever reads coupons', async () => {
  const written = {
    reference: 'WRITTEN123',
    activities: ['discovery-30'],
    passengers: 2,
    expiresOn: inDays(200),
    soldOn: inDays(-1),
    price: { cents: 14000, currency: 'EUR' },
    buyer: { name: 'Sacha', email: 'sacha@essais.example' },
  }
  expect(await sell(written)).toMatchObject({ status: 201, body: written })
  expect((await club.call('GET', '/coupons/WRITTEN123')).body).toMatchObject(written)
  const { key } = await club.anotherKey(['coupons:write'])
  const changed = await club.call('PATCH', '/coupons/WRITTEN123', { expiresOn: inDays(300) }, { key })
  expect(changed).toMatchObject({ status: 200, body: { price: written.price } })
  expect(changed.text).not.toContain('acha')
})

test('an expired coupon says until when it is accepted all the same', async () => {
  const world = await aPartner({ coupons: 1, given: { expiresOn: inDays(-1) } })
  const read = await world.call('GET', `/coupons/${world.references[0]}`)
  expect(read.body).toMatchObject({ state: 'expired', expiresOn: inDays(-1), acceptedUntil: inDays(29) })
  const verified = await world.call('POST', '/coupons/verify', { reference: world.references[0] })
  expect(verified.body).toMatchObject({ valid: true, acceptedUntil: inDays(29) })
})

async function held(world: Partner) {
  const [slot] = await world.slotsOn(5)
  const answer = await world.call('POST', '/holds', { references: world.references, slot: slot?.id })
  expect(answer.status).toBe(201)
  return answer.body
}

test('confirming again gives the booking with 200 while it stands, and 410 when it was cancelled', async () => {
  const world = await aPartner()
  const hold = await held(world)
  const confirm = () => world.call('POST', '/bookings', { hold: hold.id, contact })
  const first = await confirm()
  expect(first.status).toBe(201)
  expect(await confirm()).toMatchObject({ status: 200, body: { id: first.body.id, state: 'booked' } })
  expect((await world.call('POST', `/bookings/${first.body.id}/cancel`)).status).toBe(200)
  expect(await confirm()).toMatchObject({ status: 410, body: { code: 'booking_over' } })
})

test('a coupon that was shortened while its slot was kept books nothing', async () => {
  const world = await aPartner()
  const hold = await held(world)
  const short = await world.call('PATCH', `/coupons/${world.references[0]}`, { expiresOn: inDays(-100) })
  expect(short.status).toBe(200)
  expect(await world.call('POST', '/bookings', { hold: hold.id, contact })).toMatchObject({
    status: 422,
    body: { code: 'reference_expired' },
  })
})

test('there are no more names than passengers', async () => {
  const world = await aPartner()
  const hold = await held(world)
  const body = { hold: hold.id, contact, passengerNames: ['A', 'B', 'C'] }
  expect(faults(await world.call('POST', '/bookings', body))[0][0]).toBe('#/passengerNames')
})

test("the customer's link and address are for keys that book", async () => {
  const world = await aPartner()
  const hold = await held(world)
  const { body } = await world.call('POST', '/bookings', { hold: hold.id, contact })
  const { key } = await world.anotherKey(['bookings:read'])
  for (const path of ['/bookings', `/bookings/${body.id}`]) {
    const answer = await world.call('GET', path, undefined, { key })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toMatch(/manageUrl|contact|Durand|essais/)
    expect((await world.call('GET', path)).text).toContain(body.manageUrl)
  }
})

test("the end of another's hold has the airfield's offset", async () => {
  const world = await aPartner()
  await held(world)
  const [, , other] = await world.slotsOn(5)
  const { key } = await world.anotherKey(['bookings:write', 'coupons:read'])
  const asked = { references: world.references, slot: other?.id }
  const refused = await world.call('POST', '/holds', asked, { key })
  expect(refused.body.expiresAt).toMatch(/T\d\d:\d\d:\d\d\+0[12]:00$/)
})

test('a key that reads coupons is told why one is refused', async () => {
  const world = await aPartner()
  await world.open(({ id, tx }) =>
    tx.update(coupons).set({ voidAt: new Date() }).where(eq(coupons.clubId, id)),
  )
  const [slot] = await world.slotsOn(5)
  const asked = { references: world.references, slot: slot?.id }
  expect((await world.call('POST', '/holds', asked)).body.reason).toBe('cancelled')
  const { key } = await world.anotherKey(['bookings:write'])
  expect((await world.call('POST', '/holds', asked, { key })).text).not.toMatch(/cancelled|reason/)
})

test.each([
  ['fr', { activities: 7 }, '#/activities', 'Une liste de 1 à 20 codes, ou `all`.'],
  ['fr', { activities: 'all', passengers: 'x' }, '#/passengers', 'Un nombre.'],
  ['en', { activities: 'all', passengers: 0 }, '#/passengers', 'At least 1.'],
  ['en', { activities: 'all', passengers: 1.5 }, '#/passengers', 'A whole number.'],
  [
    'en',
    { activities: 'all', expiresOn: '2027-02-30' },
    '#/expiresOn',
    'A day, `YYYY-MM-DD`, from 1900 to 2999.',
  ],
  ['en', { activities: ['Ünsaid'] }, '#/activities/0', 'A code, from one of our lists.'],
  ['fr', { activities: 'all', buyer: { email: 'x' } }, '#/buyer/email', 'Une adresse électronique.'],
  ['en', { activities: 'all', buyer: { phone: 'x'.repeat(90) } }, '#/buyer/phone', 'At most 40 characters.'],
])('what is wrong is said once, in words of ours: %s %j', async (language, body, pointer, words) => {
  const headers = { 'Accept-Language': language }
  expect(faults(await club.call('POST', '/coupons', body, { headers }))).toEqual([[pointer, words]])
})

test('a change that changes nothing says what can be changed', async () => {
  await sell({ reference: 'UNCHANGED1', activities: 'all' })
  const answer = await club.call('PATCH', '/coupons/UNCHANGED1', {}, { headers: { 'Accept-Language': 'en' } })
  expect(faults(answer)).toEqual([['#', 'Send `expiresOn`, `void`, or both.']])
})
