import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { holds } from '@/db/schema/bookings'
import { holdCoupons } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import { occupancy } from '@/db/schema/occupancy'
import type { World } from '@/db/testing/club'
import { uuidv7 } from '@/lib/id'
import { confirm } from '@/testing/worlds/bookings'
import { aDesk, at, later, nth, outcome, refusal, take, visitor } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { extendHold } from './extend'
import { findHold } from './queries'
import { releaseHold } from './release'

const TEN = at('10:00')

const extend = (world: World, who: number, holdId: string, now: Date) =>
  world.open((club) => extendHold(club, visitor(who), holdId, now))

describe('prolonging', () => {
  it('gives ten minutes from the press, ten times at most', async () => {
    const world = await aDesk(2)
    const { id } = await take(world, 0, TEN)
    for (let press = 1; press <= 10; press++) {
      const hold = await extend(world, 0, id, later(press * 9))
      expect(hold.expiresAt).toEqual(later(press * 9 + 10))
    }
    expect(await refusal(extend(world, 0, id, later(95)))).toBe('hold_limit')
    expect(await untruths(world, later(99))).toEqual([])
    expect(await refusal(take(world, 1, TEN, later(99)))).toBe('slot_taken')
    expect(await refusal(extend(world, 0, id, later(100)))).toBe('hold_expired')
    expect(await refusal(take(world, 1, TEN, later(100)))).toBeNull()
  })

  it('as the club’s settings say', async () => {
    const world = await aDesk(1)
    await world.open(({ tx }) => tx.update(externalSettings).set({ holdMinutes: 20, holdExtensions: 1 }))
    const { id } = await take(world, 0, TEN)
    expect((await extend(world, 0, id, later(19))).expiresAt).toEqual(later(39))
    expect(await refusal(extend(world, 0, id, later(20)))).toBe('hold_limit')
  })

  it('is for its holder, and for a live hold', async () => {
    const world = await aDesk(1)
    const { id } = await take(world, 0, TEN)
    expect(await refusal(extend(world, 1, id, later(1)))).toBe('hold_expired')
    expect(await refusal(extend(world, 0, id, later(10)))).toBe('hold_expired')
    await take(world, 0, at('14:00'), later(10))
    expect(await refusal(extend(world, 0, id, later(11)))).toBe('hold_expired')
    const found = await world.open((club) => findHold(club, visitor(0), id))
    expect(found?.hold).toMatchObject({ expiresAt: later(10), extensions: 0 })
  })
})

describe('a hold whose time has passed', () => {
  it('blocks nobody from that instant on, and no sooner', async () => {
    const world = await aDesk(3)
    await take(world, 0, TEN)
    const almost = new Date(later(10).getTime() - 1)
    expect(await refusal(take(world, 1, TEN, almost))).toBe('slot_taken')
    expect(await refusal(take(world, 2, at('10:30'), almost))).toBe('slot_taken')
    await take(world, 1, at('10:30'), later(10))
    expect(await untruths(world, later(10))).toEqual([])
  })

  it('is gone for its holder too, once somebody has its place', async () => {
    const world = await aDesk(2)
    const { id } = await take(world, 0, TEN)
    await take(world, 1, TEN, later(10))
    expect(await refusal(confirm(world, 0, id, later(10)))).toBe('hold_expired')
    expect(await refusal(take(world, 0, TEN, later(10)))).toBe('slot_taken')
  })

  it('can be taken again by its holder', async () => {
    const world = await aDesk(1)
    const lapsed = await take(world, 0, TEN)
    const again = await take(world, 0, TEN, later(25))
    expect(again.id).not.toBe(lapsed.id)
    expect(again.expiresAt).toEqual(later(35))
    expect(await untruths(world, later(25))).toEqual([])
    const old = await world.open(({ tx, id }) =>
      tx
        .select()
        .from(occupancy)
        .where(and(eq(occupancy.clubId, id), eq(occupancy.ref, lapsed.id))),
    )
    expect(old).toEqual([])
  })

  it('twice for one start: that start waits ten minutes, others do not', async () => {
    const world = await aDesk(2)
    await take(world, 0, TEN)
    await take(world, 0, TEN, later(10))
    const third = () => outcome(take(world, 0, TEN, later(29)))
    expect(await third()).toEqual({ code: 'rate_limited', facts: { retryAt: later(30).toISOString() } })
    expect(await refusal(take(world, 1, TEN, later(29)))).toBeNull()
    expect(await refusal(take(world, 0, at('14:00'), later(29)))).toBeNull()
    expect(await refusal(take(world, 0, TEN, later(39)))).toBeNull()
  })
})

it('sixty holds an hour for one coupon, whoever held it and whatever became of them', async () => {
  const world = await aDesk(2)
  const first = await take(world, 0, TEN)
  await world.open((club) => releaseHold(club, first.id, later(0.5)))
  await world.open(async ({ tx }) => {
    for (let n = 1; n < 59; n++) {
      const id = uuidv7()
      const [createdAt, endedAt] = [later(n * 0.2), later(n * 0.2 + 0.1)]
      await tx.insert(holds).values({ ...first, id, holder: visitor(`of ${n}`), createdAt, endedAt })
      const kept = { clubId: first.clubId, holdId: id, couponId: nth(world.coupons, 0).id }
      await tx.insert(holdCoupons).values({ ...kept, releasedAt: endedAt })
    }
  })
  await take(world, 0, TEN, later(12))
  expect(await outcome(take(world, 0, at('14:00'), later(13)))).toEqual({
    code: 'rate_limited',
    facts: { retryAt: later(60).toISOString() },
  })
  expect(await refusal(take(world, 1, at('14:00'), later(13)))).toBeNull()
  expect(await refusal(take(world, 0, at('16:00'), later(60)))).toBeNull()
})
