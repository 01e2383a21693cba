import { describe, expect, it } from 'vitest'
import type { World } from '@/db/testing/club'
import { coupon, pilot, plane } from '@/db/testing/parts'
import { findSlots } from '@/domain/slots/slots/queries/search'
import type { Minutes } from '@/domain/slots/slots/schema'
import type { RefusalCode } from '@/lib/refusal'
import { book, bookingsOf, confirm } from '@/testing/worlds/bookings'
import {
  aDesk,
  at,
  FRIDAY,
  NOW,
  nth,
  outcome,
  refusal,
  THURSDAY,
  take,
  visitor,
} from '@/testing/worlds/holds'
import { deadlocks, untruths } from '@/testing/worlds/occupancy'
import { moveBooking } from './move'

const VISITORS = 50
const everyone = Array.from({ length: VISITORS }, (_, who) => who)
const TEN = at('10:00')

const count = (codes: readonly (RefusalCode | null)[], wanted: RefusalCode | null) =>
  codes.filter((code) => code === wanted).length

/** Every visitor at once: holds a start and confirms it. */
const stampede = (world: World, startOf: (who: number) => Minutes) =>
  Promise.all(everyone.map((who) => refusal(book(world, who, startOf(who)))))

async function freeStarts(world: World): Promise<Set<Minutes>> {
  const { slots } = await world.open((club) => {
    const [activityId, baseId] = [nth(world.activities, 0).id, nth(world.bases, 0).id]
    const party = { passengers: 1, weightsKg: null }
    const search = { activityId, baseId, party, coupons: [], now: NOW }
    return findSlots(club, search, { from: THURSDAY, to: FRIDAY })
  })
  return new Set(slots.map(({ start }) => start))
}

/** Nobody was put off while their start was free: what was refused is still taken. */
async function expectNothingWasted(
  world: World,
  codes: (RefusalCode | null)[],
  startOf: (who: number) => Minutes,
) {
  const free = await freeStarts(world)
  for (const who of everyone.filter((n) => codes[n] !== null)) expect(free).not.toContain(startOf(who))
  expect(count(codes, null) + count(codes, 'slot_taken')).toBe(VISITORS)
  expect(await bookingsOf(world)).toHaveLength(count(codes, null))
  expect(await untruths(world, NOW)).toEqual([])
}

describe('fifty visitors at once', { timeout: 60_000 }, () => {
  it('after one slot: exactly one has it', async () => {
    const world = await aDesk(VISITORS)
    const before = await deadlocks(world)
    const codes = await stampede(world, () => TEN)
    expect(count(codes, null)).toBe(1)
    await expectNothingWasted(world, codes, () => TEN)
    expect(await deadlocks(world)).toBe(before)
  })

  it('after starts that overlap each other: as many as fit', async () => {
    const world = await aDesk(VISITORS)
    const startOf = (who: number) => at('9:00') + (who % 9) * 30
    const codes = await stampede(world, startOf)
    expect(count(codes, null)).toBeGreaterThanOrEqual(3)
    expect(count(codes, null)).toBeLessThanOrEqual(5)
    await expectNothingWasted(world, codes, startOf)
  })

  it('after three pairs of two kinds: the pairs that leave most are taken', async () => {
    const world = await aDesk(
      VISITORS,
      {},
      plane(),
      plane({ payloadKg: 155 }),
      pilot(),
      pilot({ weightKg: 60 }),
    )
    const codes = await stampede(world, () => TEN)
    expect(count(codes, null)).toBe(3)
    await expectNothingWasted(world, codes, () => TEN)
  })

  it('over two days, while others move between them', async () => {
    const world = await aDesk(VISITORS, {}, plane(), pilot())
    const booked = []
    for (let who = 0; who < 6; who++) {
      const day = who % 2 === 0 ? THURSDAY : FRIDAY
      booked.push(await book(world, who, at('9:00', day) + Math.floor(who / 2) * 60))
    }
    const moves = booked.map((id, who) => {
      const start = at('14:00', who % 2 === 0 ? FRIDAY : THURSDAY) + Math.floor(who / 2) * 30
      return refusal(world.open((club) => moveBooking(club, id, start, NOW)))
    })
    const takes = everyone
      .slice(6)
      .map((who) =>
        refusal(take(world, who, at('13:30', who % 2 === 0 ? THURSDAY : FRIDAY) + (who % 5) * 30)),
      )
    const codes = await Promise.all([...moves, ...takes])
    expect(count(codes, null) + count(codes, 'slot_taken')).toBe(VISITORS)
    expect(await untruths(world, NOW)).toEqual([])
    expect(await bookingsOf(world)).toHaveLength(6)
  })
})

it('one coupon from fifty sides at fifty slots is booked once', { timeout: 60_000 }, async () => {
  const world = await aDesk(0, {}, coupon({ expiresOn: '2027-06-01' }))
  const starts = [THURSDAY, FRIDAY, '2026-06-06'].flatMap((day) =>
    Array.from({ length: 17 }, (_, n) => at('9:00', day) + n * 30),
  )
  const tries = everyone.map(async (who) => {
    const held = await outcome(take(world, 0, nth(starts, who), NOW, { holder: visitor(`side ${who}`) }))
    if (held.code !== null) return held.code
    return refusal(confirm(world, 0, held.value.id, NOW, { holder: visitor(`side ${who}`) }))
  })
  const codes = await Promise.all(tries)
  expect(count(codes, null)).toBe(1)
  const others = count(codes, 'reference_held') + count(codes, 'invalid_reference')
  expect(others + count(codes, 'slot_taken')).toBe(VISITORS - 1)
  expect(await bookingsOf(world)).toHaveLength(1)
  expect(await untruths(world, NOW)).toEqual([])
})

it('exchanging crosswise between two days never waits for each other', { timeout: 60_000 }, async () => {
  const world = await aDesk(12)
  const before = await deadlocks(world)
  const startOf = (who: number, day: number) =>
    at('9:00', (who + day) % 2 === 0 ? THURSDAY : FRIDAY) + Math.floor(who / 2) * 60
  const all = Array.from({ length: 12 }, (_, who) => who)
  for (const who of all) await take(world, who, startOf(who, 0))
  for (let round = 1; round <= 3; round++) {
    const crossed = await Promise.all(all.map((who) => refusal(take(world, who, startOf(who, round)))))
    expect(count(crossed, null) + count(crossed, 'slot_taken')).toBe(12)
    expect(await untruths(world, NOW)).toEqual([])
  }
  const aside = (who: number) => at('15:00', who % 2 === 0 ? FRIDAY : THURSDAY) + Math.floor(who / 2) * 60
  const moved = await Promise.all(all.slice(0, 6).map((who) => refusal(take(world, who, aside(who)))))
  expect(moved).toEqual([null, null, null, null, null, null])
  expect(await untruths(world, NOW)).toEqual([])
  expect(await deadlocks(world)).toBe(before)
})
