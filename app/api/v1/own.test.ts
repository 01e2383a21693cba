import { expect, test } from 'vitest'
import { keyScopes } from '@/domain/club/keys/schema'
import { aPartner, contact, type Partner } from './testing/partner'

async function booked(club: Partner, key: string, reference: string, start: number) {
  const slot = (await club.slotsOn(5))[start]
  const held = await club.call('POST', '/holds', { references: [reference], slot: slot?.id }, { key })
  expect(held.status).toBe(201)
  const answer = await club.call('POST', '/bookings', { hold: held.body.id, contact }, { key })
  expect(answer.status).toBe(201)
  return answer.body.id as string
}

test("a key limited to its own sees and changes nothing of the club's, nor of another reseller's", async () => {
  const club = await aPartner({ coupons: 1, pairs: 2 })
  const { key } = await club.anotherKey(keyScopes, true)
  const { key: rival } = await club.anotherKey(keyScopes, true)
  const sold = await club.call('POST', '/coupons', { activities: 'all' }, { key })
  const mine = await booked(club, key, sold.body.reference, 0)
  const others = await booked(club, club.key, club.references[0] ?? '', 2)

  const ids = async (of: string) => {
    const { body } = await club.call('GET', '/bookings', undefined, { key: of })
    return body.bookings.map(({ id }: { id: string }) => id)
  }
  expect(await ids(key)).toEqual([mine])
  expect(await ids(rival)).toEqual([])
  expect((await ids(club.key)).toSorted()).toEqual([mine, others].sort())

  const at = (path: string, of: string, method = 'GET', body?: object) =>
    club.call(method, path, body, { key: of })
  expect((await at(`/bookings/${mine}`, key)).status).toBe(200)
  expect((await at(`/coupons/${sold.body.reference}`, key)).status).toBe(200)
  const closed = [
    at(`/bookings/${others}`, key),
    at(`/bookings/${mine}`, rival),
    at(`/bookings/${others}/cancel`, key, 'POST', {}),
    at(`/bookings/${others}/move`, key, 'POST', { slot: 'x' }),
    at(`/coupons/${club.references[0]}`, key),
    at(`/coupons/${sold.body.reference}`, rival),
    at(`/coupons/${sold.body.reference}`, rival, 'PATCH', { void: true }),
  ]
  for (const answer of await Promise.all(closed))
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
  expect((await at(`/bookings/${mine}/cancel`, key, 'POST', {})).status).toBe(200)
})

test('a key limited to its own may guess references no faster than a visitor', async () => {
  const club = await aPartner()
  const { key } = await club.anotherKey(keyScopes, true)
  const guess = (reference: string) => club.call('POST', '/coupons/verify', { reference }, { key })
  const answers = []
  for (let tries = 0; tries < 12; tries++) answers.push(await guess(`NOBODY12${tries}`))
  expect(answers[0]?.body).toEqual({ valid: false })
  expect(answers.at(-1)?.status).toBe(429)
})

test('a key learns what it may do, and the club it is for', async () => {
  const club = await aPartner()
  const { key } = await club.anotherKey(['slots:read'], true)
  const answer = await club.call('GET', '', undefined, { key })
  expect(answer).toMatchObject({
    status: 200,
    body: { name: club.ref.name, timeZone: 'Europe/Paris', key: { scopes: ['slots:read'], own: true } },
  })
  expect(answer.body.bases).toHaveLength(1)
})
