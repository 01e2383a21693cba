import { describe, expect, it } from 'vitest'
import { activities } from '@/db/schema/activities'
import { couponEvents } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import { activity, coupon, plane, twoPilots } from '@/db/testing/parts'
import { fromMinutes } from '@/lib/time'
import {
  aDesk,
  at,
  FRIDAY,
  later,
  MONDAY,
  NOW,
  nth,
  outcome,
  refusal,
  THURSDAY,
  take,
  visitor,
} from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { findHold } from './queries'
import { releaseHold } from './release'

const TEN = at('10:00')

describe('taking a hold', () => {
  it('keeps aircraft and pilot for ten minutes, and says so in the coupon’s life', async () => {
    const world = await aDesk(1)
    const hold = await take(world, 0, TEN, NOW, { weightsKg: [80], ages: [30] })
    expect(hold).toMatchObject({
      holder: 'visit:0',
      aircraftId: nth(world.aircraft, 0).id,
      pilotId: nth(world.pilots, 0).id,
      meetAt: fromMinutes(at('9:40')),
      startAt: fromMinutes(TEN),
      endAt: fromMinutes(at('10:30')),
      expiresAt: later(10),
      weightsKg: [80],
      ages: [30],
    })
    expect(await untruths(world, NOW)).toEqual([])
    const lines = await world.open(({ tx }) => tx.select().from(couponEvents))
    const detail = { start: '2026-06-04T08:00:00.000Z', until: '2026-06-01T06:10:00.000Z' }
    const couponId = nth(world.coupons, 0).id
    expect(lines).toEqual([expect.objectContaining({ event: 'held', actor: 'visitor:0', couponId, detail })])
  })

  it('lets nobody else have the same pair, nor anything that overlaps it', async () => {
    const world = await aDesk(3)
    await take(world, 0, TEN)
    expect(await refusal(take(world, 1, TEN))).toBe('slot_taken')
    expect(await refusal(take(world, 1, at('10:30')))).toBe('slot_taken')
    expect(await refusal(take(world, 1, at('9:30')))).toBe('slot_taken')
    await take(world, 1, at('11:00'))
    await take(world, 2, at('9:00'))
    expect(await untruths(world, NOW)).toEqual([])
  })

  it('takes the pair that leaves the other one free', async () => {
    const world = await aDesk(3, {}, plane(), twoPilots)
    const first = await take(world, 0, TEN)
    const second = await take(world, 1, TEN)
    expect(new Set([first.aircraftId, second.aircraftId]).size).toBe(2)
    expect(new Set([first.pilotId, second.pilotId]).size).toBe(2)
    expect(await refusal(take(world, 2, TEN))).toBe('slot_taken')
  })

  it('belongs to its holder alone', async () => {
    const world = await aDesk(1)
    const { id } = await take(world, 0, TEN)
    const found = (who: number | string) => world.open((club) => findHold(club, visitor(who), id))
    expect((await found(0))?.hold.id).toBe(id)
    expect((await found(0))?.icao).toBe('LFCL')
    expect(await found(1)).toBeNull()
    expect(await world.open((club) => findHold(club, 'key:0', id))).toBeNull()
  })

  it('can be let go, twice even', async () => {
    const world = await aDesk(2)
    const { id } = await take(world, 0, TEN)
    for (const minute of [1, 2]) await world.open((club) => releaseHold(club, id, later(minute)))
    await take(world, 1, TEN, later(3))
    await take(world, 0, at('12:00'), later(3))
    expect(await untruths(world, later(3))).toEqual([])
  })
})

describe('what is refused', () => {
  it('a coupon that somebody else keeps a slot with, and until when', async () => {
    const world = await aDesk(1)
    await take(world, 0, TEN)
    const other = await outcome(take(world, 0, at('14:00'), later(1), { holder: visitor('other') }))
    expect(other).toEqual({ code: 'reference_held', facts: { expiresAt: later(10).toISOString() } })
    expect(await refusal(take(world, 0, at('14:00'), later(10), { holder: visitor('other') }))).toBeNull()
  })

  it('a coupon that is none, or none of this club', async () => {
    const world = await aDesk(1)
    const stranger = await aDesk(1)
    const couponIds = [nth(stranger.coupons, 0).id]
    expect(await refusal(take(world, 0, TEN, NOW, { couponIds }))).toBe('invalid_reference')
    expect(await refusal(take(world, 0, TEN, NOW, { couponIds: [] }))).toBe('invalid_reference')
    const elsewhere = { baseId: nth(stranger.bases, 0).id }
    expect(await refusal(take(world, 0, TEN, NOW, elsewhere))).toBe('slot_not_offered')
  })

  it.each([
    [{ bookedAt: NOW }, 'invalid_reference'],
    [{ flownAt: NOW }, 'invalid_reference'],
    [{ noShowAt: NOW }, 'invalid_reference'],
    [{ voidAt: NOW }, 'invalid_reference'],
    [{ expiresOn: '2026-04-30' }, 'reference_expired'],
  ] as const)('a coupon with %j', async (facts, code) => {
    const world = await aDesk(0, {}, coupon(facts))
    expect(await refusal(take(world, 0, TEN))).toBe(code)
  })

  it('a flight past the coupon’s last day, grace included; the setting may judge the booking’s day instead', async () => {
    const parts = coupon({ expiresOn: '2026-05-05' })
    const world = await aDesk(0, {}, parts)
    const late = await outcome(take(world, 0, at('10:00', FRIDAY)))
    expect(late).toEqual({ code: 'slot_not_offered', facts: { lastDay: THURSDAY } })
    expect(await refusal(take(world, 0, TEN))).toBeNull()
    const easy = await aDesk(0, { external: { expiryJudged: 'booking' } }, parts)
    expect(await refusal(take(easy, 0, at('10:00', FRIDAY)))).toBeNull()
  })

  it('an activity that the coupon does not open, or that is not offered', async () => {
    const ulm = activity({ code: 'discovery-ulm-30', external: true })
    const world = await aDesk(
      1,
      {},
      ulm,
      activity({ code: 'hire', external: false }),
      coupon({ activities: [] }),
    )
    const flying = (index: number) => ({ activityId: nth(world.activities, index).id })
    expect(await refusal(take(world, 0, TEN, NOW, flying(1)))).toBe('slot_not_offered')
    expect(await refusal(take(world, 1, TEN, NOW, flying(2)))).toBe('slot_not_offered')
    expect(await refusal(take(world, 1, TEN, NOW, flying(1)))).toBeNull()
    await world.open(({ tx }) => tx.update(activities).set({ retiredAt: NOW }))
    expect(await refusal(take(world, 0, at('14:00')))).toBe('slot_not_offered')
  })

  it('more passengers than were bought, than the activity takes, than are seated', async () => {
    const world = await aDesk(1, {}, coupon({ passengers: 30 }), activity({ code: 'solo', maxPassengers: 1 }))
    expect(await refusal(take(world, 0, TEN, NOW, { passengers: 2 }))).toBe('too_many_passengers')
    expect(await refusal(take(world, 1, TEN, NOW, { passengers: 4 }))).toBe('too_many_passengers')
    const solo = { activityId: nth(world.activities, 1).id, passengers: 2 }
    const open = coupon({ activities: [], passengers: 2 })
    const other = await aDesk(0, {}, activity({ code: 'solo', maxPassengers: 1 }), open)
    const twoAlone = { ...solo, activityId: nth(other.activities, 1).id }
    expect(await refusal(take(other, 0, TEN, NOW, twoAlone))).toBe('too_many_passengers')
    expect(await refusal(take(other, 0, TEN, NOW, { ...twoAlone, passengers: 1 }))).toBeNull()
  })

  it('people too heavy for every aircraft, and too young ones', async () => {
    const world = await aDesk(0, {}, coupon({ passengers: 3 }))
    const three = { passengers: 3, weightsKg: [70, 70, 66] }
    expect(await refusal(take(world, 0, TEN, NOW, three))).toBe('no_fit_aircraft')
    expect(await refusal(take(world, 0, TEN, NOW, { ...three, weightsKg: [70, 70, 65] }))).toBeNull()
    await world.open(({ tx }) => tx.update(activities).set({ minimumAge: 6 }))
    expect(await outcome(take(world, 0, TEN, NOW, { ages: [5] }))).toEqual({
      code: 'too_young',
      facts: { minimumAge: 6 },
    })
  })

  it('anything while bookings are closed', async () => {
    const world = await aDesk(1)
    await world.open(({ tx }) => tx.update(externalSettings).set({ enabled: false }))
    expect(await refusal(take(world, 0, TEN))).toBe('external_closed')
  })

  it('a start outside the hours, the steps, the notice or the past', async () => {
    const world = await aDesk(1)
    for (const start of [
      at('8:30'),
      at('18:00'),
      at('10:05'),
      at('9:00', '2026-05-31'),
      at('8:30', MONDAY),
    ]) {
      expect(await refusal(take(world, 0, start))).toBe('slot_not_offered')
    }
    expect(await refusal(take(world, 0, at('9:00', MONDAY), later(1)))).toBe('slot_not_offered')
    expect(await refusal(take(world, 0, at('9:00', MONDAY)))).toBeNull()
  })

  it('the same coupon twice counts once', async () => {
    const world = await aDesk(1)
    const { id } = nth(world.coupons, 0)
    expect(await refusal(take(world, 0, TEN, NOW, { couponIds: [id, id], passengers: 2 }))).toBe(
      'too_many_passengers',
    )
    expect(await refusal(take(world, 0, TEN, NOW, { couponIds: [id, id] }))).toBeNull()
  })
})
