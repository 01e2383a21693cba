import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import { letters } from '@/db/schema/letters'
import { shops } from '@/db/schema/shops'
import type { World } from '@/db/testing/club'
import { coupon } from '@/db/testing/parts'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { startShop, type TrialShop } from '@/testing/shop/start'
import { confirm } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, later, NOW, nth, outcome, refusal, take } from '@/testing/worlds/holds'
import { aShop } from '@/testing/worlds/letters'
import { prolongCoupon } from './prolong'
import { couponHistory } from './queries'
import { verifyReference } from './verify'

let trial: TrialShop
beforeAll(async () => {
  trial = await startShop()
})
afterAll(() => trial.stop())
beforeEach(() => trial.reset())

const guest = { kind: 'visitor', id: 'guest' } as const
const verify = (world: World, reference: string, now = NOW) =>
  verifyReference(world.ref, guest, reference, now)
const asked = async () => (await trial.calls('verify')).map(({ body }) => body)

async function aShopDesk(...parts: Parameters<typeof coupon>[0][]) {
  const world = await aDesk(0, {}, ...parts.map((given) => coupon(given)))
  return { world, shopId: await aShop(world, trial) }
}

describe('the club’s own register', () => {
  it('comes first and its answer is final', async () => {
    const facts = { voidAt: NOW }
    const { world } = await aShopDesk({ reference: 'GOODGOOD' }, { reference: 'VOIDVOID', ...facts })
    await trial.coupons({ reference: 'VOIDVOID', state: 'valid' })
    expect((await verify(world, 'GOODGOOD')).id).toBe(nth(world.coupons, 0).id)
    expect(await refusal(verify(world, 'VOIDVOID'))).toBe('invalid_reference')
    expect(await asked()).toEqual([])
  })

  it('says the same of unknown, used and void, and since when one is expired', async () => {
    const world = await aDesk(
      0,
      {},
      coupon({ reference: 'FLOWN001', flownAt: NOW }),
      coupon({ reference: 'BOOKED01', bookedAt: NOW }),
      coupon({ reference: 'EXPIRED1', expiresOn: '2026-05-01' }),
      coupon({ reference: 'EXPIRED2', expiresOn: '2026-05-02' }),
    )
    for (const reference of ['FLOWN001', 'BOOKED01', 'NOTHING1']) {
      expect(await refusal(verify(world, reference))).toBe('invalid_reference')
    }
    expect(await outcome(verify(world, 'EXPIRED1'))).toEqual({
      code: 'reference_expired',
      facts: { expiredOn: '2026-05-01' },
    })
    expect(await refusal(verify(world, 'EXPIRED2'))).toBeNull()
    const lastEvening = new Date('2026-06-01T21:59:59Z')
    expect(await refusal(verify(world, 'EXPIRED2', lastEvening))).toBeNull()
    expect(await refusal(verify(world, 'EXPIRED2', later(0.02, lastEvening)))).toBe('reference_expired')
  })
})

describe('the shop', () => {
  it('is asked for what the register does not know; its good answer is kept', async () => {
    const { world, shopId } = await aShopDesk()
    const sold = { activity: 'discovery-30', passengers: 2, expiresOn: '2027-01-31' }
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid', ...sold })
    const found = await verify(world, 'AZERTY1234')
    expect(found).toMatchObject({
      reference: 'AZERTY1234',
      activities: ['discovery-30'],
      passengers: 2,
      expiresOn: '2027-01-31',
      shopId,
      shopVerifiedAt: NOW,
    })
    expect(await asked()).toEqual([{ reference: 'AZERTY1234', club: world.ref.slug }])
    expect((await verify(world, 'AZERTY1234', later(14))).id).toBe(found.id)
    expect(await asked()).toHaveLength(1)
    expect((await verify(world, 'AZERTY1234', later(15))).shopVerifiedAt).toEqual(later(15))
    expect(await asked()).toHaveLength(2)
    const life = await world.open((club) => couponHistory(club, found.id))
    expect(life.map(({ event }) => event)).toEqual(['verified', 'verified'])
  })

  it('opens everything and one seat when it says no more', async () => {
    const { world } = await aShopDesk()
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
    const found = await verify(world, 'AZERTY1234')
    expect(found).toMatchObject({ activities: [], passengers: 1, expiresOn: null })
  })

  it.each([
    ['used', 'invalid_reference'],
    ['cancelled', 'invalid_reference'],
    ['expired', 'reference_expired'],
  ] as const)('saying %s is believed, and nothing is kept', async (state, code) => {
    const { world } = await aShopDesk()
    await trial.coupons({ reference: 'AZERTY1234', state, expiresOn: '2026-05-31' })
    expect(await refusal(verify(world, 'AZERTY1234'))).toBe(code)
    expect(await refusal(verify(world, 'NEVERSOLD'))).toBe('invalid_reference')
    expect(await world.open(({ tx }) => tx.select().from(coupons))).toEqual([])
  })

  it.each([
    { mode: 'status', status: 503 },
    { mode: 'nonsense' },
    { mode: 'wrong-shape' },
    { mode: 'redirect' },
    { mode: 'refuse' },
  ] as const)('that answers with %j is not reached, and nothing is remembered as wrong', async (mode) => {
    const { world } = await aShopDesk()
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
    await trial.mode({ ...mode, times: 1 })
    expect(await refusal(verify(world, 'AZERTY1234'))).toBe('shop_unreachable')
    expect(await refusal(verify(world, 'AZERTY1234'))).toBeNull()
  })

  it('that is switched off cannot be reached about what it sold, and knows nothing else', async () => {
    const { world } = await aShopDesk()
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
    await verify(world, 'AZERTY1234')
    await world.open(({ tx }) => tx.update(shops).set({ disabledAt: NOW }))
    expect(await refusal(verify(world, 'AZERTY1234', later(20)))).toBe('shop_unreachable')
    expect(await refusal(verify(world, 'OTHER12345', later(20)))).toBe('invalid_reference')
  })
})

describe('what the club knows better than the shop', () => {
  it('an end that it moved: the shop’s own end does not come back', async () => {
    const { world } = await aShopDesk()
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid', expiresOn: '2026-06-10' })
    const { id } = await verify(world, 'AZERTY1234')
    await world.open((club) => prolongCoupon(club, id, 6, NOW))
    expect((await verify(world, 'AZERTY1234', later(20))).expiresOn).toBe('2026-12-10')
    await trial.coupons({ reference: 'AZERTY1234', state: 'expired', expiresOn: '2026-06-10' })
    const august = new Date('2026-08-01T08:00:00Z')
    expect(await verify(world, 'AZERTY1234', august)).toMatchObject({
      expiresOn: '2026-12-10',
      shopVerifiedAt: august,
    })
    await trial.coupons({ reference: 'AZERTY1234', state: 'used' })
    const afterwards = new Date(august.getTime() + 20 * 60_000)
    expect(await refusal(verify(world, 'AZERTY1234', afterwards))).toBe('invalid_reference')
  })

  it('a cancellation of which it has not been told: its `used` is not believed until it was', async () => {
    const { world } = await aShopDesk()
    await trial.coupons({ reference: 'AZERTY1234', state: 'valid' })
    const found = await verify(world, 'AZERTY1234')
    world.coupons.push(found)
    const bookingId = await confirm(world, 0, (await take(world, 0, at('10:00'))).id)
    await asVisitor(world, 0, (club) => cancelBooking(club, bookingId, '', NOW))
    await trial.coupons({ reference: 'AZERTY1234', state: 'used' })
    const again = await verify(world, 'AZERTY1234', later(20))
    expect({ id: again.id, asked: again.shopVerifiedAt }).toEqual({ id: found.id, asked: later(20) })
    await world.open(({ tx, id }) =>
      tx.update(letters).set({ deliveredAt: NOW }).where(eq(letters.clubId, id)),
    )
    expect(await refusal(verify(world, 'AZERTY1234', later(40)))).toBe('invalid_reference')
  })
})
