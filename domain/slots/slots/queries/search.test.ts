import { describe, expect, it } from 'vitest'
import { activities } from '@/db/schema/activities'
import { closures, externalSettings } from '@/db/schema/external'
import { validities } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { pilot, plane } from '@/db/testing/parts'
import { fromMinutes } from '@/lib/time'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, FRIDAY, later, NOW, nth, refusal, THURSDAY, take } from '@/testing/worlds/holds'
import { absent } from '@/testing/worlds/occupancy'
import { findSlots, flyableDays, nearestSlots, type SlotSearch } from './search'

const search = (world: World, changes: Partial<SlotSearch> = {}): SlotSearch => ({
  activityId: nth(world.activities, 0).id,
  baseId: nth(world.bases, 0).id,
  party: { passengers: 1, weightsKg: null },
  coupons: [],
  now: NOW,
  ...changes,
})

const onThursday = { from: THURSDAY, to: THURSDAY }
const startsOn = async (world: World, changes: Partial<SlotSearch> = {}, days = onThursday) =>
  (await world.open((club) => findSlots(club, search(world, changes), days))).slots.map(({ start }) => start)

describe('the days that coupons may fly', () => {
  const days = (world: World, ...ends: (string | null)[]) =>
    world.open((club) => flyableDays(club, { coupons: ends.map((expiresOn) => ({ expiresOn })), now: NOW }))

  it('go from today to the horizon, or to the first end with its days of grace', async () => {
    const world = await aDesk(0)
    expect(await days(world)).toEqual({ from: '2026-06-01', to: '2026-08-10' })
    expect(await days(world, null, '2027-01-01')).toEqual({ from: '2026-06-01', to: '2026-08-10' })
    expect(await days(world, '2026-06-20', '2026-06-10')).toEqual({ from: '2026-06-01', to: '2026-07-10' })
  })

  it('go to the horizon where the booking’s day is judged, and nowhere while bookings are closed', async () => {
    const world = await aDesk(0, { external: { expiryJudged: 'booking' } })
    expect((await days(world, '2026-06-10')).to).toBe('2026-08-10')
    await world.open(({ tx }) => tx.update(externalSettings).set({ enabled: false }))
    expect(await days(world)).toEqual({ from: '2026-06-01', to: '2026-05-31' })
    expect(await startsOn(world)).toEqual([])
  })
})

describe('free slots', () => {
  it('leave out what is booked, held and closed, not what lapsed or is one’s own', async () => {
    const world = await aDesk(2)
    expect(await startsOn(world)).toHaveLength(18)
    await book(world, 0, at('10:00'))
    const { id } = await take(world, 1, at('15:00'))
    const free = await startsOn(world)
    for (const time of ['9:30', '10:00', '10:30', '14:30', '15:00', '15:30']) {
      expect(free).not.toContain(at(time))
    }
    expect(free).toHaveLength(12)
    expect(await startsOn(world, { ignoring: id })).toHaveLength(15)
    expect(await startsOn(world, { now: later(10) })).toHaveLength(15)
    await world.open(({ tx, id: clubId }) =>
      tx.insert(closures).values({ clubId, fromDay: '2026-06-03', toDay: THURSDAY }),
    )
    expect(await startsOn(world)).toEqual([])
    expect(await startsOn(world, {}, { from: THURSDAY, to: FRIDAY })).toHaveLength(18)
  })

  it('count a minute begun as taken, at both ends', async () => {
    const world = await aDesk(1)
    const pilotId = nth(world.pilots, 0).id
    const seconds = (time: string, by: number) => new Date(fromMinutes(at(time)).getTime() + by * 1000)
    await absent(world, pilotId, seconds('10:39', 59), seconds('12:39', 59))
    const free = await startsOn(world)
    expect(free).toContain(at('9:30'))
    expect(free).not.toContain(at('10:00'))
    expect(free).toContain(at('13:00'))
    expect(free).not.toContain(at('12:30'))
    expect(await refusal(take(world, 0, at('10:00')))).toBe('slot_taken')
    expect(await refusal(take(world, 0, at('9:30')))).toBeNull()
    expect(await refusal(take(world, 0, at('13:00')))).toBeNull()
  })

  it('are for what is offered, to as many as the activity takes', async () => {
    const world = await aDesk(0)
    const three = { party: { passengers: 3, weightsKg: null } }
    await world.open(({ tx }) => tx.update(activities).set({ maxPassengers: 2 }))
    expect(await startsOn(world, three)).toEqual([])
    expect(await startsOn(world, { party: { passengers: 2, weightsKg: null } })).toHaveLength(18)
    await world.open(({ tx }) => tx.update(activities).set({ external: false }))
    expect(await startsOn(world)).toEqual([])
  })

  it('end with the papers that block, of aircraft and pilot', async () => {
    for (const who of ['aircraft', 'pilots'] as const) {
      const world = await aDesk(0)
      const paper = { subjectId: nth<{ id: string }>(world[who], 0).id, expiresOn: THURSDAY }
      await world.open(async ({ tx, id: clubId }) => {
        await tx.insert(validities).values({ clubId, name: 'a', ...paper })
        await tx
          .insert(validities)
          .values({ clubId, name: 'b', ...paper, expiresOn: '2026-05-01', blocking: false })
      })
      expect(await startsOn(world)).toHaveLength(18)
      expect(await startsOn(world, {}, { from: FRIDAY, to: FRIDAY })).toEqual([])
    }
  })

  it('have as many vacancies as pairs are left', async () => {
    const world = await aDesk(1, {}, plane(), pilot())
    await take(world, 0, at('10:00'))
    const { slots } = await world.open((club) => findSlots(club, search(world), onThursday))
    const vacancies = new Map(slots.map((slot) => [slot.start, slot.vacancies]))
    expect([vacancies.get(at('9:00')), vacancies.get(at('10:00'))]).toEqual([2, 1])
  })
})

describe('the nearest free slots', () => {
  const nearest = async (world: World, wanted: number, changes: Partial<SlotSearch> = {}) =>
    (await world.open((club) => nearestSlots(club, search(world, changes), fromMinutes(wanted)))).map(
      ({ start }) => start,
    )

  it('are five at most, by time, without the one that went', async () => {
    const world = await aDesk(1)
    await book(world, 0, at('10:00'))
    const expected = ['9:00', '11:00', '11:30', '12:00', '12:30'].map((time) => at(time))
    expect(await nearest(world, at('10:00'))).toEqual(expected)
  })

  it('may lie on other days, inside what the coupons allow', async () => {
    const world = await aDesk(0)
    await absent(world, nth(world.pilots, 0).id, '8:00', '20:00')
    const found = await nearest(world, at('17:30'))
    const wednesday = ['17:00', '17:30'].map((time) => at(time, '2026-06-03'))
    expect(found).toEqual([...['9:00', '9:30', '10:00', '10:30', '11:00'].map((time) => at(time, FRIDAY))])
    const coupons = [{ expiresOn: '2026-05-05' }]
    expect((await nearest(world, at('17:30'), { coupons })).slice(-2)).toEqual(wednesday)
  })
})
