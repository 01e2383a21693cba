import { describe, expect, it } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import type { World } from '@/db/testing/club'
import { couponState } from '@/domain/coupons/coupons/rules'
import { recordFlown } from '@/domain/day/flying/record-flown'
import { recordNoShow } from '@/domain/day/flying/record-no-show'
import { bookingOf, bookingsOf, confirm, couponOf } from '@/testing/worlds/bookings'
import {
  aShopFlight,
  aSoldFlight,
  clock,
  journalOf,
  lifeOf,
  secretary,
  toldToShop,
} from '@/testing/worlds/flying'
import { at, NOW, nth, refusal, THURSDAY, take } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { aSchool, as, somebody } from '@/testing/worlds/plans'
import { giveBackAtDesk } from './give-back-at-desk'
import { prolongAtDesk } from './prolong-at-desk'
import type { NewEnd } from './schema'
import { voidAtDesk } from './void-at-desk'

const AFTER = clock('10:15')
const office = (world: World) => somebody(world, ['coupons.manage'], 'Martine')
const first = (world: World) => nth(world.coupons, 0).id
const set = (world: World, facts: Partial<typeof coupons.$inferInsert>) =>
  world.open(({ tx }) => tx.update(coupons).set(facts))

async function prolong(world: World, to: NewEnd) {
  return as(world, await office(world), (club) => prolongAtDesk(club, first(world), to, NOW))
}
async function annul(world: World, reason = 'remboursé') {
  return as(world, await office(world), (club) => voidAtDesk(club, first(world), reason, NOW))
}
async function giveBack(world: World, now = AFTER) {
  return as(world, await office(world), (club) => giveBackAtDesk(club, first(world), now))
}

describe('prolonging at the desk', () => {
  it('goes by months or to a day, earlier ones too, and is written down', async () => {
    const world = await aSchool(1)
    await prolong(world, { months: 6 })
    expect((await couponOf(world, 0)).expiresOn).toBe('2027-12-01')
    await prolong(world, { until: '2026-12-24' })
    expect((await couponOf(world, 0)).expiresOn).toBe('2026-12-24')
    expect(await lifeOf(world, first(world))).toEqual(['prolonged', 'shortened'])
    expect((await journalOf(world)).map(({ event }) => event)).toEqual([
      'coupon.prolonged',
      'coupon.shortened',
    ])
  })

  it.each([{ voidAt: NOW }, { flownAt: NOW }, { noShowAt: NOW }])('is refused to %j', async (facts) => {
    const world = await aSchool(1)
    await set(world, facts)
    expect(await refusal(prolong(world, { months: 3 }))).toBe('invalid_reference')
    expect(await refusal(prolong(world, { until: '2028-01-01' }))).toBe('invalid_reference')
  })

  it('shortened while somebody holds it, refuses the confirmation', async () => {
    const world = await aSchool(1)
    const hold = await take(world, 0, at('10:00'))
    await prolong(world, { until: '2026-01-02' })
    expect(await refusal(confirm(world, 0, hold.id))).toBe('reference_expired')
    expect(await bookingsOf(world)).toEqual([])
  })

  it('shortened to before the flight, it refuses too; a hold past its last midnight is kept to', async () => {
    const world = await aSchool(2)
    await world.open(({ tx }) => tx.update(externalSettings).set({ graceDays: 0 }))
    const hold = await take(world, 0, at('10:00'))
    await prolong(world, { until: '2026-06-03' })
    expect(await refusal(confirm(world, 0, hold.id))).toBe('reference_expired')
    await prolong(world, { until: '2026-06-04' })
    expect(await refusal(confirm(world, 0, hold.id))).toBeNull()
    await world.open(({ tx }) => tx.update(externalSettings).set({ expiryJudged: 'booking' }))
    await world.open(({ tx }) => tx.update(coupons).set({ expiresOn: '2026-06-01' }))
    const evening = new Date('2026-06-01T21:56:00Z')
    const kept = await take(world, 1, at('12:00'), evening)
    expect(await refusal(confirm(world, 1, kept.id, new Date('2026-06-01T22:02:00Z')))).toBeNull()
  })
})

describe('making void at the desk', () => {
  it('says why, in its life and in the journal, and flags the booking', async () => {
    const { world, id } = await aSoldFlight()
    await annul(world, 'carte refusée')
    expect(await bookingOf(world, id)).toMatchObject({ state: 'booked', flags: ['void_coupon'] })
    expect(await journalOf(world)).toContainEqual(
      expect.objectContaining({ event: 'coupon.void', after: { reason: 'carte refusée' } }),
    )
    expect(await refusal(annul(world))).toBe('invalid_reference')
  })

  it('stops a confirmation that comes after it', async () => {
    const world = await aSchool(1)
    const hold = await take(world, 0, at('10:00'))
    await annul(world)
    expect(await refusal(confirm(world, 0, hold.id))).toBe('invalid_reference')
  })

  it('is refused to one that was flown', async () => {
    const { world, id } = await aSoldFlight()
    await as(world, await secretary(world), (club) => recordFlown(club, id, {}, clock('11:00')))
    expect(await refusal(annul(world))).toBe('invalid_reference')
    expect(couponState(await couponOf(world, 0), THURSDAY)).toBe('flown')
  })
})

describe('giving back at the desk', () => {
  it('makes a no-show’s coupon good again, once, and tells the shop', async () => {
    const { world, id } = await aShopFlight()
    await as(world, await secretary(world), (club) => recordNoShow(club, id, { giveBack: false }, AFTER))
    await giveBack(world)
    expect(couponState(await couponOf(world, 0), THURSDAY)).toBe('issued')
    expect(await bookingOf(world, id)).toMatchObject({ state: 'no_show' })
    expect(await toldToShop(world)).toEqual(['0 booked', '1 cancelled'])
    expect((await lifeOf(world, first(world))).at(-1)).toBe('given_back')
    expect((await journalOf(world)).at(-1)?.event).toBe('coupon.given_back')
    expect(await refusal(giveBack(world))).toBe('invalid_reference')
    expect(await untruths(world, AFTER)).toEqual([])
  })

  it('pressed by two at once is done once', async () => {
    const { world, id } = await aShopFlight()
    await as(world, await secretary(world), (club) => recordNoShow(club, id, { giveBack: false }, AFTER))
    const outcomes = await Promise.all([refusal(giveBack(world)), refusal(giveBack(world))])
    expect(outcomes.sort()).toEqual(['invalid_reference', null])
    expect(await toldToShop(world)).toEqual(['0 booked', '1 cancelled'])
  })

  it('gives nothing back of a flight to come or flown, nor of a free one', async () => {
    const { world, id } = await aSoldFlight()
    expect(await refusal(giveBack(world))).toBe('invalid_reference')
    await as(world, await secretary(world), (club) => recordFlown(club, id, {}, clock('11:00')))
    expect(await refusal(giveBack(world))).toBe('invalid_reference')
    expect(await refusal(giveBack(await aSchool(1)))).toBe('invalid_reference')
  })
})
