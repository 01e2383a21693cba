import { describe, expect, it } from 'vitest'
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
import { aDesk, at, FRIDAY, nth, outcome, refusal, THURSDAY, take } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { as } from '@/testing/worlds/plans'
import { recordFlown } from './record-flown'
import { recordNoShow } from './record-no-show'
import { takeBackNoShow } from './take-back-no-show'

const AFTER = clock('10:15')

type Scene = Awaited<ReturnType<typeof aSoldFlight>>

const absent = ({ world, id }: Scene, who: string, giveBack = false, now = AFTER) =>
  as(world, who, (club) => recordNoShow(club, id, { giveBack }, now))
const undo = ({ world, id }: Scene, who: string, now = AFTER) =>
  as(world, who, (club) => takeBackNoShow(club, id, now))
const stateOfCoupon = async ({ world }: Scene) => couponState(await couponOf(world, 0), THURSDAY)

describe('nobody came', () => {
  it('uses up the coupon; nobody is mailed, the shop knows it as allocated', async () => {
    const scene = await aShopFlight()
    const { world, id } = scene
    const yves = await onDuty(world)
    const mails = await mailCount(world)
    await absent(scene, yves)
    await absent(scene, yves)
    expect(await bookingOf(world, id)).toMatchObject({ state: 'no_show', noShowAt: AFTER, sequence: 1 })
    expect(await stateOfCoupon(scene)).toBe('flown')
    expect((await lifeOf(world, nth(world.coupons, 0).id)).at(-1)).toBe('no_show')
    expect(await toldToShop(world)).toEqual(['0 booked'])
    expect(await mailCount(world)).toBe(mails)
    expect((await journalOf(world)).at(-1)).toMatchObject({
      event: 'booking.no_show',
      after: { state: 'no_show', giveBack: false },
    })
    expect(await untruths(world, AFTER)).toEqual([])
  })

  it('gives the coupon back at once or later, which the shop is told as cancelled, once', async () => {
    const scene = await aShopFlight()
    const { world } = scene
    const martine = await secretary(world)
    await absent(scene, await onDuty(world))
    await absent(scene, martine, true, clock('18:00'))
    await absent(scene, martine, true, clock('18:01'))
    expect(await stateOfCoupon(scene)).toBe('issued')
    expect(await toldToShop(world)).toEqual(['0 booked', '2 cancelled'])
    expect((await lifeOf(world, nth(world.coupons, 0).id)).at(-1)).toBe('given_back')
    await take(world, 0, at('10:00', FRIDAY), clock('18:05'))
  })

  it('lets the crew note it, and only those with every booking give back', async () => {
    const scene = await aSoldFlight()
    const yves = await onDuty(scene.world)
    expect(await refusal(absent(scene, yves, true))).toBe('forbidden')
    expect((await bookingOf(scene.world, scene.id)).state).toBe('booked')
    expect(await refusal(absent(scene, await outsider(scene.world)))).toBe('forbidden')
    await absent(scene, yves)
  })

  it('is not said before the meeting, nor of a flight that was flown, nor of another club’s', async () => {
    const scene = await aSoldFlight()
    const { world, id } = scene
    const yves = await onDuty(world)
    expect(await refusal(absent(scene, yves, false, clock('09:39')))).toBe('too_early')
    await as(world, yves, (club) => recordFlown(club, id, {}, clock('10:45')))
    expect(await refusal(absent(scene, yves, false, clock('10:46')))).toBe('booking_over')
    expect(await refusal(undo(scene, yves))).toBe('booking_over')
    const other = await aDesk(1)
    const stranger = await secretary(other)
    expect(await refusal(absent({ world: other, id }, stranger))).toBe('not_found')
    expect(await refusal(undo({ world: other, id }, stranger))).toBe('not_found')
  })
})

describe('they came after all', () => {
  it('the booking and its coupon stand again', async () => {
    const scene = await aShopFlight()
    const yves = await onDuty(scene.world)
    await absent(scene, yves)
    await undo(scene, yves)
    await undo(scene, yves)
    expect(await bookingOf(scene.world, scene.id)).toMatchObject({
      state: 'booked',
      noShowAt: null,
      sequence: 2,
    })
    expect(await stateOfCoupon(scene)).toBe('booked')
    expect(await toldToShop(scene.world)).toEqual(['0 booked'])
  })

  it('takes a coupon that was given back again, unless it serves elsewhere', async () => {
    const scene = await aShopFlight()
    const martine = await secretary(scene.world)
    await absent(scene, martine, true)
    await undo(scene, martine)
    expect(await stateOfCoupon(scene)).toBe('booked')
    expect(await toldToShop(scene.world)).toEqual(['0 booked', '1 cancelled', '2 booked'])
    await absent(scene, martine, true)
    await take(scene.world, 0, at('10:00', FRIDAY), clock('10:16'))
    expect(await outcome(undo(scene, martine, clock('10:17')))).toMatchObject({ code: 'coupon_used_again' })
    expect((await bookingOf(scene.world, scene.id)).state).toBe('no_show')
  })

  it('later only with every booking', async () => {
    const scene = await aSoldFlight()
    const yves = await onDuty(scene.world)
    await absent(scene, yves)
    const nextDay = clock('09:00', FRIDAY)
    expect(await refusal(undo(scene, yves, nextDay))).toBe('forbidden')
    await undo(scene, await secretary(scene.world), nextDay)
  })
})
