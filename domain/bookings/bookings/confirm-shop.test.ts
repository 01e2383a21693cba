import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { letters } from '@/db/schema/letters'
import { shops } from '@/db/schema/shops'
import type { World } from '@/db/testing/club'
import { verifyReference } from '@/domain/coupons/coupons/verify'
import { deliverNotices } from '@/domain/letters/letters/deliver-notices'
import { noticePayload, noticeQueue } from '@/domain/letters/letters/schema'
import { startShop, type TrialShop } from '@/testing/shop/start'
import { book, bookingsOf, camille, confirm, couponOf } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, later, NOW, nth, refusal, take } from '@/testing/worlds/holds'
import { aShop, lettersOf } from '@/testing/worlds/letters'
import { untruths } from '@/testing/worlds/occupancy'
import { cancelBooking } from './cancel'
import { moveBooking } from './move'

let trial: TrialShop
beforeAll(async () => {
  trial = await startShop()
})
afterAll(() => trial.stop())
beforeEach(() => trial.reset())

const REFERENCES = ['AZERTY1234', 'AZERTY5678']
const TEN = at('10:00')

/** A production club whose coupons a shop has just answered for. */
async function aShopDesk(references = REFERENCES) {
  const world = await aDesk(0, { club: { kind: 'production' } })
  const shopId = await aShop(world, trial)
  await trial.coupons(...references.map((reference) => ({ reference, state: 'valid' as const })))
  for (const reference of references) {
    world.coupons.push(await verifyReference(world.ref, { kind: 'visitor', id: '0' }, reference, NOW))
  }
  return { world, shopId }
}

const noticesOf = async (world: World) =>
  (await lettersOf(world, 'notice')).map(({ recipient, queue, payload }) => {
    const { reference, notice } = noticePayload(payload)
    return { recipient, queue, reference, ...notice }
  })
const cancel = (world: World, id: string, now = NOW) =>
  asVisitor(world, 0, (club) => cancelBooking(club, id, '', now))

describe('confirming with a shop’s coupon', () => {
  it('asks the shop again and writes a notice per reference, without weights', async () => {
    const { world, shopId } = await aShopDesk()
    const couponIds = world.coupons.map(({ id }) => id)
    const people = { couponIds, passengers: 2, weightsKg: [83, 64], ages: [40, 17] }
    const hold = await take(world, 0, TEN, NOW, people)
    const bookingId = await confirm(world, 0, hold.id, later(2))
    expect(await trial.calls('verify')).toHaveLength(4)
    expect((await couponOf(world, 1)).shopVerifiedAt).toEqual(later(2))
    const notices = await noticesOf(world)
    expect(notices.map(({ reference }) => reference).sort()).toEqual(REFERENCES)
    for (const notice of notices) {
      expect(notice).toMatchObject({
        recipient: shopId,
        queue: noticeQueue(bookingId),
        bookingId,
        sequence: 0,
        event: 'booked',
        occurredAt: later(2).toISOString(),
        activity: 'discovery-30',
        resource: nth(world.aircraft, 0).registration,
        meetAt: '2026-06-04T09:40:00+02:00',
        start: '2026-06-04T10:00:00+02:00',
        end: '2026-06-04T10:30:00+02:00',
        timeZone: 'Europe/Paris',
        base: 'LFCL',
        pilot: { firstName: nth(world.pilots, 0).firstName },
      })
    }
    expect(JSON.stringify(notices)).not.toMatch(/weight|\b83\b|"age"|courriel|Martin|Camille/)
  })

  it('gives more only when the connection says so', async () => {
    const { world } = await aShopDesk(['AZERTY1234'])
    await world.open(({ tx }) => tx.update(shops).set({ sharesPilot: true, sharesCustomer: true }))
    await book(world, 0, TEN)
    const [notice] = await noticesOf(world)
    expect(notice?.customer).toMatchObject({ email: camille.email, phone: camille.cellPhone })
    expect(notice?.pilot).toMatchObject({ lastName: 'Martin' })
  })

  it('tells every change in order, old and new', async () => {
    const { world } = await aShopDesk(['AZERTY1234'])
    const id = await book(world, 0, TEN)
    await asVisitor(world, 0, (club) => moveBooking(club, id, at('15:00'), NOW))
    await cancel(world, id)
    const told = (await noticesOf(world)).map(({ sequence, event, start, previous }) => [
      sequence,
      event,
      start,
      previous?.start,
    ])
    expect(told).toEqual([
      [0, 'booked', '2026-06-04T10:00:00+02:00', undefined],
      [1, 'moved', '2026-06-04T15:00:00+02:00', '2026-06-04T10:00:00+02:00'],
      [2, 'cancelled', '2026-06-04T15:00:00+02:00', undefined],
    ])
  })
})

describe('when the shop says no', () => {
  it.each([
    ['used', 'invalid_reference'],
    ['cancelled', 'invalid_reference'],
    ['expired', 'reference_expired'],
  ] as const)('(%s), the hold is let go and nothing is booked', async (state, code) => {
    const { world } = await aShopDesk(['AZERTY1234'])
    const hold = await take(world, 0, TEN)
    await trial.coupons({ reference: 'AZERTY1234', state })
    expect(await refusal(confirm(world, 0, hold.id, later(1)))).toBe(code)
    expect(await bookingsOf(world)).toEqual([])
    expect(await lettersOf(world, 'mail')).toEqual([])
    expect(await untruths(world, later(1))).toEqual([])
    expect(await refusal(confirm(world, 0, hold.id, later(1)))).toBe('hold_expired')
  })

  it('of one of two coupons, neither is used', async () => {
    const { world } = await aShopDesk()
    const couponIds = world.coupons.map(({ id }) => id)
    const hold = await take(world, 0, TEN, NOW, { couponIds, passengers: 2 })
    await trial.coupons({ reference: 'AZERTY5678', state: 'used' })
    expect(await refusal(confirm(world, 0, hold.id))).toBe('invalid_reference')
    for (const who of [0, 1]) expect((await couponOf(world, who)).bookedAt).toBeNull()
  })

  it('to the second press only, because it heard of the first, both get the booking', async () => {
    const { world } = await aShopDesk(['AZERTY1234'])
    const hold = await take(world, 0, TEN)
    await trial.mode(
      { mode: 'changes-its-mind', on: 'verify', times: 1 },
      { mode: 'slow', on: 'verify', ms: 400, times: 1 },
    )
    const [first, second] = await Promise.all([confirm(world, 0, hold.id), confirm(world, 0, hold.id)])
    expect(second).toBe(first)
    expect(await bookingsOf(world)).toHaveLength(1)
  })
})

describe('when the shop cannot be reached', () => {
  it.each([
    { mode: 'status', status: 500 },
    { mode: 'refuse' },
    { mode: 'nonsense' },
    { mode: 'half' },
  ] as const)('(%j), the booking stands', async (mode) => {
    const { world } = await aShopDesk(['AZERTY1234'])
    const hold = await take(world, 0, TEN)
    await trial.mode(mode)
    expect(await refusal(confirm(world, 0, hold.id, later(9.99)))).toBeNull()
    expect(await bookingsOf(world)).toHaveLength(1)
    expect((await couponOf(world, 0)).shopVerifiedAt).toEqual(NOW)
  })

  it('or the connection is switched off, the booking stands', async () => {
    const { world } = await aShopDesk(['AZERTY1234'])
    const hold = await take(world, 0, TEN)
    await world.open(({ tx }) => tx.update(shops).set({ disabledAt: NOW }))
    expect(await refusal(confirm(world, 0, hold.id))).toBeNull()
  })
})

describe('after a cancellation', () => {
  /** Booked and told; then cancelled, which the shop has not heard yet. */
  async function aCancelled() {
    const { world } = await aShopDesk(['AZERTY1234'])
    const first = await book(world, 0, TEN)
    await deliverNotices(world.ref.id, noticeQueue(first))
    expect((await trial.register())[0]?.state).toBe('used')
    await cancel(world, first)
    return { world, first }
  }

  it('the shop’s `used` is not believed while it has not been told', async () => {
    const { world, first } = await aCancelled()
    const again = await take(world, 0, at('15:00'))
    expect(await refusal(confirm(world, 0, again.id))).toBeNull()
    expect(await bookingsOf(world)).toHaveLength(2)
    await deliverNotices(world.ref.id, noticeQueue(first))
  })

  it('nor when telling it failed for good', async () => {
    const { world } = await aCancelled()
    await world.open(({ tx, id }) =>
      tx.update(letters).set({ deliveredAt: null, failedAt: NOW }).where(eq(letters.clubId, id)),
    )
    const again = await take(world, 0, at('15:00'))
    expect(await refusal(confirm(world, 0, again.id))).toBeNull()
  })

  it('it is believed once it was told', async () => {
    const { world, first } = await aCancelled()
    await deliverNotices(world.ref.id, noticeQueue(first))
    expect((await trial.register())[0]?.state).toBe('valid')
    const again = await take(world, 0, at('15:00'))
    await trial.coupons({ reference: 'AZERTY1234', state: 'used' })
    expect(await refusal(confirm(world, 0, again.id))).toBe('invalid_reference')
  })
})
