import { describe, expect, test } from 'vitest'
import { revokeKey } from '@/domain/club/keys/revoke'
import { keyScopes } from '@/domain/club/keys/schema'
import { operations } from './testing/operations'
import { aPartner, contact, inDays, type Partner, send } from './testing/partner'

const own = await aPartner({ coupons: 2 })
const other = await aPartner({ coupons: 1 })

const addressOf = (path: string, club: Partner, id: string) =>
  path.replace('{reference}', club.references[0] ?? '').replace('{id}', id)

const wellFormed: Record<string, { query?: string; body?: unknown }> = {
  listSlots: { query: `?activity=discovery-30&from=${inDays(1)}&to=${inDays(2)}` },
  searchSlots: { body: { activity: 'discovery-30', from: inDays(1), to: inDays(2) } },
  pushCoupon: { body: {} },
  verifyCoupon: { body: { reference: 'NOBODY1234' } },
  changeCoupon: { body: { expiresOn: inDays(99) } },
  holdSlot: { body: { references: ['NOBODY1234'], slot: 'discovery-30.LFCL.20300101T1000Z' } },
  confirmBooking: { body: { hold: crypto.randomUUID(), contact } },
  moveBooking: { body: { slot: 'discovery-30.LFCL.20300101T1000Z' } },
  readSchedule: { query: `?from=${inDays(1)}&to=${inDays(2)}` },
}

async function flightOf(club: Partner) {
  const [slot] = await club.slotsOn(9)
  const held = await club.call('POST', '/holds', { references: club.references.slice(0, 1), slot: slot?.id })
  const booked = await club.call('POST', '/bookings', { hold: held.body.id, contact })
  return { hold: held.body.id as string, booking: booked.body.id as string }
}

const flight = await flightOf(other)

describe.each(operations)('$method $path', (operation) => {
  const { query = '', body } = wellFormed[operation.id] ?? {}
  const id = operation.path.startsWith('/holds') ? flight.hold : flight.booking
  const ask = (club: Partner, key: string | undefined) =>
    send(club.slug, operation.method, addressOf(operation.path, club, id) + query, body, { key })

  test('needs a key that is live', async () => {
    const { id: revoked, key } = await own.anotherKey(keyScopes)
    await own.open((club) => revokeKey(club, revoked))
    for (const wrong of [
      undefined,
      '',
      'envol_',
      'envol_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      `${own.key}x`,
      key,
    ]) {
      const answer = await ask(own, wrong)
      expect(answer).toMatchObject({ status: 401, body: { code: 'unauthorized' } })
      expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
    }
  })

  test('is not there for another club’s key', async () => {
    expect(await ask(other, own.key)).toMatchObject({ status: 404, body: { code: 'not_found' } })
  })

  test('needs its scope', async () => {
    const { key } = await own.anotherKey(keyScopes.filter((scope) => scope !== operation.scope))
    const answer = await ask(own, key)
    if (operation.scope === null) expect(answer.status).toBe(200)
    else expect(answer).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })
})

test.each(operations.filter(({ path }) => path.includes('{')))(
  '$method $path knows nothing of another club',
  async ({ id, method, path }) => {
    const { query = '', body } = wellFormed[id] ?? {}
    const theirs = path.startsWith('/holds') ? flight.hold : flight.booking
    const answer = await send(own.slug, method, addressOf(path, other, theirs) + query, body, {
      key: own.key,
    })
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found' } })
  },
)

test('another key of the club cannot use a hold', async () => {
  const [slot] = await own.slotsOn(8)
  const held = await own.call('POST', '/holds', { references: own.references.slice(1), slot: slot?.id })
  const { key } = await own.anotherKey(keyScopes)
  const { id } = held.body
  expect((await own.call('POST', `/holds/${id}/extend`, undefined, { key })).status).toBe(404)
  expect((await own.call('DELETE', `/holds/${id}`, undefined, { key })).status).toBe(404)
  expect((await own.call('POST', '/bookings', { hold: id, contact }, { key })).status).toBe(404)
})

test('the other club’s flight is untouched', async () => {
  expect(await other.call('GET', `/bookings/${flight.booking}`)).toMatchObject({
    status: 200,
    body: { state: 'booked', sequence: 0 },
  })
})
