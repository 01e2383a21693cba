import { describe, expect, it } from 'vitest'
import { fromMinutes } from '@/lib/time'
import { aDesk, at, FRIDAY, later, NOW, refusal, take, visitor } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { findHold } from './queries'

const TEN = at('10:00')

describe('an exchange', () => {
  it.each([
    ['the same day', at('14:00')],
    ['a place that overlaps its own', at('10:30')],
    ['another day', at('14:00', FRIDAY)],
    ['the same start', TEN],
  ])('to %s frees the old place', async (_, start) => {
    const world = await aDesk(2)
    const old = await take(world, 0, TEN)
    const hold = await take(world, 0, start, later(1))
    expect(hold.startAt).toEqual(fromMinutes(start))
    expect(hold.id).not.toBe(old.id)
    expect(await untruths(world, later(1))).toEqual([])
    const [free, gone] = start === TEN ? [at('14:00'), TEN] : [at('9:00'), start]
    expect(await refusal(take(world, 1, gone, later(1)))).toBe('slot_taken')
    expect(await refusal(take(world, 1, free, later(1)))).toBeNull()
  })

  it('that fails keeps the old hold', async () => {
    const world = await aDesk(2)
    const mine = await take(world, 0, TEN)
    await take(world, 1, at('14:00'))
    expect(await refusal(take(world, 0, at('14:00'), later(1)))).toBe('slot_taken')
    expect(await refusal(take(world, 0, at('14:10'), later(1)))).toBe('slot_not_offered')
    const found = await world.open((club) => findHold(club, visitor(0), mine.id))
    expect(found?.hold).toMatchObject({ endedAt: null, expiresAt: later(10) })
    expect(await untruths(world, later(1))).toEqual([])
  })

  it('joins two holds of one visitor into one, over the places of both', async () => {
    const world = await aDesk(2, {})
    await take(world, 0, TEN)
    await take(world, 1, at('11:00'), NOW, { holder: visitor(0) })
    const couponIds = world.coupons.map(({ id }) => id)
    const both = await take(world, 0, at('10:30'), later(1), { couponIds, passengers: 2 })
    expect(both.passengers).toBe(2)
    expect(await untruths(world, later(1))).toEqual([])
  })

  it('may replace a hold of the same holder made with another coupon, nobody else’s', async () => {
    const world = await aDesk(3)
    const mine = await take(world, 0, TEN)
    const theirs = await take(world, 1, at('14:00'))
    const again = (who: number, replaces: string, start: number) =>
      refusal(take(world, who, start, later(1), { holder: visitor(0), replaces }))
    expect(await again(2, theirs.id, at('14:00'))).toBe('not_found')
    expect(await again(2, mine.id, at('10:30'))).toBeNull()
    expect(await untruths(world, later(1))).toEqual([])
    expect(await refusal(take(world, 0, at('16:00'), later(1)))).toBeNull()
    const found = await world.open((club) => findHold(club, visitor(0), mine.id))
    expect(found?.hold.endedAt).toEqual(later(1))
  })

  it('by replacing and by coupon at the same time never wait for each other', async () => {
    const world = await aDesk(2)
    for (let round = 0; round < 5; round++) {
      const mine = await take(world, 0, at('9:00'), later(round))
      const own = { holder: visitor(0) }
      const codes = await Promise.all([
        refusal(take(world, 0, at('11:00'), later(round))),
        refusal(take(world, 1, at('13:00'), later(round), { ...own, replaces: mine.id })),
      ])
      expect(codes).toEqual([null, null])
      expect(await untruths(world, later(round))).toEqual([])
    }
  })
})
