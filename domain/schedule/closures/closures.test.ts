import { describe, expect, it } from 'vitest'
import type { World } from '@/db/testing/club'
import { findSlots } from '@/domain/slots/slots/queries/search'
import { addDays, fromMinutes } from '@/lib/time'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, FRIDAY, NOW, nth, refusal, THURSDAY } from '@/testing/worlds/holds'
import { as, member, scheduler } from '@/testing/worlds/plans'
import { blown } from '@/testing/worlds/postponements'
import { closedAhead } from './queries'
import { reopenHours } from './reopen-hours'
import { closureOf } from './rules'

const span = (from: number, to: number) => ({ from: fromMinutes(from), to: fromMinutes(to) })

const startsOn = (world: World, day: string) =>
  world.open(async (club) => {
    const search = {
      activityId: nth(world.activities, 0).id,
      baseId: nth(world.bases, 0).id,
      party: { passengers: 1, weightsKg: null },
      coupons: world.coupons,
      now: NOW,
    }
    return (await findSlots(club, search, { from: day, to: day })).slots.map(({ start }) => start)
  })

describe('hours that were called off', () => {
  it('are not sold again until they are opened, wherever they end', async () => {
    const world = await aDesk(1)
    const before = await startsOn(world, THURSDAY)
    const friday = await startsOn(world, FRIDAY)
    const id = await book(world, 0, at('15:00'))
    const noon = at('12:00')
    const closing = span(noon, at('11:00', FRIDAY))
    await blown(world, [id], { closing })
    const left = await startsOn(world, THURSDAY)
    expect(before.some((start) => start >= noon)).toBe(true)
    expect(left).toEqual(before.filter((start) => start + 30 <= noon))
    expect(await startsOn(world, FRIDAY)).toEqual(friday.filter((start) => start >= at('11:00', FRIDAY)))

    const [hours] = await world.open((club) => closedAhead(club, NOW))
    expect(hours).toMatchObject({ ...closing, reason: expect.stringMatching(/.+/) })
    const reopen = async (who: string) => as(world, who, (club) => reopenHours(club, hours?.id ?? ''))
    expect(await refusal(reopen(await member(world)))).toBe('forbidden')
    await reopen(await scheduler(world))
    expect(await startsOn(world, THURSDAY)).toEqual(before)
    expect(await refusal(reopen(await scheduler(world, 'Zoé')))).toBe('not_found')
  })

  it('of one flight are its own', async () => {
    const world = await aDesk(1)
    const before = await startsOn(world, THURSDAY)
    const start = at('15:00')
    const id = await book(world, 0, start)
    await blown(world, [id], { closing: { id } })
    const gone = before.filter((one) => one < start + 30 && start < one + 30)
    expect(gone).toContain(start)
    expect(await startsOn(world, THURSDAY)).toEqual(before.filter((one) => !gone.includes(one)))
  })

  it('stay open where nothing was called off, or nobody asked', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('15:00'))
    await blown(world, [id])
    await blown(world, [id], { closing: span(at('12:00'), at('18:00')) })
    expect(await world.open((club) => closedAhead(club, NOW))).toEqual([])
  })
})

it.each([
  ['hours of a day', at('12:00'), at('20:00'), { fromMinute: 720, to: THURSDAY, toMinute: 1200 }],
  ['until midnight', at('12:00'), at('0:00', FRIDAY), { fromMinute: 720, to: THURSDAY, toMinute: 1440 }],
  ['past midnight', at('22:00'), at('2:00', FRIDAY), { fromMinute: 1320, to: FRIDAY, toMinute: 120 }],
  [
    'a whole day',
    at('0:00'),
    at('0:00', addDays(THURSDAY, 1)),
    { fromMinute: 0, to: THURSDAY, toMinute: 1440 },
  ],
])('a span as closed hours of the local clock: %s', (_, from, to, hours) => {
  expect(closureOf(span(from, to), 'Europe/Paris')).toEqual({ from: THURSDAY, ...hours })
})
