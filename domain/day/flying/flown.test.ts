import { describe, expect, it } from 'vitest'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { couponState } from '@/domain/coupons/coupons/rules'
import { bookingOf, couponOf } from '@/testing/worlds/bookings'
import {
  aShopFlight,
  aSoldFlight,
  clock,
  journalOf,
  lifeOf,
  mailCount,
  onDuty,
  outsider,
  secretary,
  toldToShop,
} from '@/testing/worlds/flying'
import { aDesk, asVisitor, NOW, refusal, THURSDAY } from '@/testing/worlds/holds'
import { aSchool, as, member, planned } from '@/testing/worlds/plans'
import { recordFlown } from './record-flown'
import type { Flown } from './schema'
import { takeBackFlown } from './take-back-flown'

const AFTER = clock('10:50')
const times = { tookOffAt: clock('10:04'), landedAt: clock('10:37') }

type Scene = Awaited<ReturnType<typeof aSoldFlight>>

const flown = ({ world, id }: Scene, who: string, facts: Flown = times, now = AFTER) =>
  as(world, who, (club) => recordFlown(club, id, facts, now))
const undo = ({ world, id }: Scene, who: string, now = AFTER) =>
  as(world, who, (club) => takeBackFlown(club, id, now))

describe('a flight that was flown', () => {
  it('uses up its coupons; the shop is told once and last, the customer is not mailed', async () => {
    const scene = await aShopFlight()
    const { world, id } = scene
    const yves = await onDuty(world)
    const mails = await mailCount(world)
    await Promise.all([flown(scene, yves), flown(scene, yves), flown(scene, yves)])
    expect(await bookingOf(world, id)).toMatchObject({
      state: 'flown',
      flownAt: AFTER,
      sequence: 1,
      ...times,
    })
    const coupon = await couponOf(world, 0)
    expect(coupon.flownAt).toEqual(AFTER)
    expect(couponState(coupon, THURSDAY)).toBe('flown')
    expect((await lifeOf(world, coupon.id)).slice(-2)).toEqual(['booked', 'flown'])
    expect(await toldToShop(world)).toEqual(['0 booked', '1 flown'])
    expect(await mailCount(world)).toBe(mails)
    expect((await journalOf(world)).filter(({ event }) => event === 'booking.flown')).toMatchObject([
      { before: { state: 'booked' }, after: { state: 'flown', landedAt: times.landedAt.toISOString() } },
    ])
  })

  it('may be noted without times, and its times corrected later without telling anybody', async () => {
    const scene = await aShopFlight()
    const yves = await onDuty(scene.world)
    await flown(scene, yves, {})
    await flown(scene, yves, times, clock('18:00'))
    expect(await bookingOf(scene.world, scene.id)).toMatchObject({ ...times, flownAt: AFTER, sequence: 1 })
    expect(await toldToShop(scene.world)).toEqual(['0 booked', '1 flown'])
    const lines = (await journalOf(scene.world)).filter(({ event }) => event === 'booking.flown')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatchObject({ before: { tookOffAt: null }, after: { state: 'flown' } })
  })

  it('is booked again when it was ticked by mistake: coupons and shop too', async () => {
    const scene = await aShopFlight()
    const { world, id } = scene
    const yves = await onDuty(world)
    await flown(scene, yves)
    await undo(scene, yves)
    await undo(scene, yves)
    expect(await bookingOf(world, id)).toMatchObject({
      state: 'booked',
      flownAt: null,
      tookOffAt: null,
      landedAt: null,
      sequence: 2,
    })
    expect(couponState(await couponOf(world, 0), THURSDAY)).toBe('booked')
    await flown(scene, yves)
    expect(await toldToShop(world)).toEqual(['0 booked', '1 flown', '2 booked', '3 flown'])
    expect((await journalOf(world)).filter(({ event }) => event === 'booking.undone')).toMatchObject([
      { before: { state: 'flown' }, after: { state: 'booked' } },
    ])
  })

  it('is taken back later only by those with every booking', async () => {
    const scene = await aSoldFlight()
    const yves = await onDuty(scene.world)
    await flown(scene, yves)
    const nextDay = clock('09:00', '2026-06-05')
    expect(await refusal(undo(scene, yves, nextDay))).toBe('forbidden')
    await undo(scene, await secretary(scene.world), nextDay)
    expect((await bookingOf(scene.world, scene.id)).state).toBe('booked')
  })
})

describe('what cannot have been flown', () => {
  it('a flight to come', async () => {
    const scene = await aSoldFlight()
    const yves = await onDuty(scene.world)
    expect(await refusal(flown(scene, yves, {}, clock('09:59')))).toBe('too_early')
    expect(await refusal(flown(scene, yves, times, clock('09:59')))).toBe('times_impossible')
    expect(await refusal(flown(scene, yves, { tookOffAt: clock('09:50') }, clock('09:59')))).toBe(null)
  })

  it('a landing before its take-off', async () => {
    const scene = await aSoldFlight()
    const yves = await onDuty(scene.world)
    const wrong = { tookOffAt: times.landedAt, landedAt: times.tookOffAt }
    expect(await refusal(flown(scene, yves, wrong))).toBe('times_impossible')
    expect((await bookingOf(scene.world, scene.id)).state).toBe('booked')
  })

  it('a cancelled one, one that has changed, another club’s', async () => {
    const scene = await aSoldFlight()
    const { world, id } = scene
    const yves = await onDuty(world)
    expect(await refusal(flown(scene, yves, { sequence: 7 }))).toBe('booking_changed')
    await asVisitor(world, 0, (club) => cancelBooking(club, id, '', NOW))
    expect(await refusal(flown(scene, yves))).toBe('booking_over')
    expect(await refusal(undo(scene, yves))).toBe('booking_over')
    const other = await aDesk(1)
    const stranger = await secretary(other)
    expect(await refusal(flown({ world: other, id }, stranger))).toBe('not_found')
    expect(await refusal(undo({ world: other, id }, stranger))).toBe('not_found')
  })

  it('by somebody who does not run the day', async () => {
    const scene = await aSoldFlight()
    const hugo = await outsider(scene.world)
    expect(await refusal(flown(scene, hugo))).toBe('forbidden')
    await flown(scene, await onDuty(scene.world))
    expect(await refusal(undo(scene, hugo))).toBe('forbidden')
  })
})

it('an internal flight is flown with its times, and no shop hears of it', async () => {
  const world = await aSchool(0)
  const hugo = await member(world)
  const id = await planned(world, hugo, { memberId: hugo })
  await flown({ world, id }, await onDuty(world))
  expect(await bookingOf(world, id)).toMatchObject({ state: 'flown', ...times })
  expect(await toldToShop(world)).toEqual([])
  expect((await journalOf(world)).at(-1)?.event).toBe('booking.flown')
})
