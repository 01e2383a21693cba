import { describe, expect, it } from 'vitest'
import { aClub, type Part, type World } from '@/db/testing/club'
import { discovery, oneBase, openEveryDay, pilot, plane, times } from '@/db/testing/parts'
import { book, confirm } from '@/testing/worlds/bookings'
import { at, FRIDAY, goodCoupons, later, NOW, nth, refusal, take } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import type { Minutes } from '../slots/schema'

const STARTS = ['9:00', '10:00', '11:00', '12:00', '13:00', '14:00', '15:00'].map((time) => at(time))

const aFleet = (coupons: number, external: { halfDayCap?: number }, ...crew: Part[]) =>
  aClub({ external: { stepMinutes: 30, ...external } }).with(
    oneBase,
    discovery,
    times(crew.length, plane()),
    ...crew,
    openEveryDay,
    goodCoupons(coupons),
  )

const capped = (dailyCap: number) => pilot({ dailyCap })

/** Everybody at once, each after a start; who got one. The others were told that it is taken. */
async function all(world: World, starts: readonly Minutes[], from = 0) {
  const asked = starts.map(async (start, n) => {
    const code = await refusal(take(world, from + n, start))
    return { start, code }
  })
  const answers = await Promise.all(asked)
  expect(answers.filter(({ code }) => code !== null && code !== 'slot_taken')).toEqual([])
  expect(await untruths(world, NOW)).toEqual([])
  return answers.filter(({ code }) => code === null)
}

describe('flights a day for one pilot', () => {
  it('are capped, however many come at once', async () => {
    const world = await aFleet(14, {}, capped(2), capped(3))
    expect(await all(world, [...STARTS, ...STARTS])).toHaveLength(5)
  })

  it('count bookings and live holds of the local day, not lapsed ones', async () => {
    const world = await aFleet(4, {}, capped(2))
    await book(world, 0, at('9:00'))
    await take(world, 1, at('11:00'))
    expect(await refusal(take(world, 2, at('14:00')))).toBe('slot_taken')
    expect(await refusal(take(world, 2, at('14:00', FRIDAY)))).toBeNull()
    expect(await refusal(take(world, 3, at('14:00'), later(10)))).toBeNull()
  })

  it('let an exchange within the day through', async () => {
    const world = await aFleet(2, {}, capped(1))
    await take(world, 0, at('9:00'))
    expect(await refusal(take(world, 0, at('11:00'), later(1)))).toBeNull()
    expect(await refusal(take(world, 1, at('14:00'), later(1)))).toBe('slot_taken')
  })
})

describe('external flights in half a day', () => {
  const crew = [pilot(), pilot(), pilot()]

  it('are capped, however many come at once', async () => {
    const world = await aFleet(14, { halfDayCap: 2 }, ...crew)
    const won = await all(world, [...STARTS, ...STARTS])
    expect(won.filter(({ start }) => start < at('12:00'))).toHaveLength(2)
    expect(won.filter(({ start }) => start >= at('12:00'))).toHaveLength(2)
  })

  it('part at noon on the airfield’s clock', async () => {
    const world = await aFleet(6, { halfDayCap: 2 }, ...crew)
    await take(world, 0, at('11:00'))
    await take(world, 1, at('11:30'))
    expect(await refusal(take(world, 2, at('9:00')))).toBe('slot_taken')
    await take(world, 2, at('12:00'))
    await take(world, 3, at('12:30'))
    expect(await refusal(take(world, 4, at('16:00')))).toBe('slot_taken')
    expect(await refusal(take(world, 4, at('9:00', FRIDAY)))).toBeNull()
  })

  it('stand while holds become bookings', async () => {
    const world = await aFleet(33, { halfDayCap: 3 }, ...crew)
    const held = await Promise.all([0, 1, 2].map((who) => take(world, who, at('9:00'))))
    const [won] = await Promise.all([
      all(world, new Array<Minutes>(30).fill(at('11:00')), 3),
      ...held.map((_, who) => confirm(world, who, nth(held, who).id, later(1))),
    ])
    expect(won).toEqual([])
  })
})
