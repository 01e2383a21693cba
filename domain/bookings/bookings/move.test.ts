import { describe, expect, it } from 'vitest'
import { activities } from '@/db/schema/activities'
import { externalSettings } from '@/db/schema/external'
import { journal } from '@/db/schema/journal'
import type { World } from '@/db/testing/club'
import { coupon, pilot, plane } from '@/db/testing/parts'
import type { Minutes } from '@/domain/slots/slots/schema'
import { fromMinutes } from '@/lib/time'
import { book, bookingOf, confirm } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, FRIDAY, later, NOW, outcome, refusal, take } from '@/testing/worlds/holds'
import { absent, deadlocks, untruths } from '@/testing/worlds/occupancy'
import { cancelBooking } from './cancel'
import { moveBooking } from './move'

const TEN = at('10:00')
const move = (world: World, id: string, start: Minutes, now = NOW) =>
  asVisitor(world, 0, (club) => moveBooking(club, id, start, now))
const byStaff = (world: World, id: string, start: Minutes, now = NOW) =>
  world.open((club) => moveBooking(club, id, start, now))

describe('moving', () => {
  it.each([
    ['over its own place', at('10:30')],
    ['to another time of the day', at('16:00')],
    ['to another day', at('10:00', FRIDAY)],
  ])('%s frees the old place and takes the new one', async (_, start) => {
    const world = await aDesk(2)
    const id = await book(world, 0, TEN)
    await move(world, id, start, later(1))
    expect(await bookingOf(world, id)).toMatchObject({
      meetAt: fromMinutes(start - 20),
      startAt: fromMinutes(start),
      endAt: fromMinutes(start + 30),
      sequence: 1,
      state: 'booked',
    })
    expect(await untruths(world, later(1))).toEqual([])
    expect(await refusal(take(world, 1, start, later(1)))).toBe('slot_taken')
    expect(await refusal(take(world, 1, at('9:00'), later(1)))).toBeNull()
    const lines = await world.open(({ tx }) => tx.select().from(journal))
    expect(lines.at(-1)).toMatchObject({
      event: 'booking.moved',
      actor: 'visitor:0',
      before: { start: fromMinutes(TEN).toISOString() },
      after: { start: fromMinutes(start).toISOString() },
    })
  })

  it('to where it stands changes nothing', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, TEN)
    await move(world, id, TEN)
    expect(await bookingOf(world, id)).toMatchObject({ sequence: 0 })
  })

  it('to what others have is refused, and it stays where it was', async () => {
    const world = await aDesk(3)
    const id = await book(world, 0, TEN)
    await book(world, 1, at('14:00'))
    await take(world, 2, at('16:00'))
    for (const time of ['14:00', '13:30', '14:30', '16:00']) {
      expect(await refusal(move(world, id, at(time)))).toBe('slot_taken')
    }
    for (const start of [at('10:10'), at('8:30'), at('10:00', '2026-05-30')]) {
      expect(await refusal(move(world, id, start))).toBe('slot_not_offered')
    }
    expect(await bookingOf(world, id)).toMatchObject({ startAt: fromMinutes(TEN), sequence: 0 })
    expect(await untruths(world, NOW)).toEqual([])
    expect(await refusal(move(world, id, at('16:00'), later(10)))).toBeNull()
  })

  it('keeps aircraft and pilot when they can, else takes others', async () => {
    const world = await aDesk(1, {}, plane(), pilot())
    const id = await book(world, 0, TEN)
    const { aircraftId, pilotId } = await bookingOf(world, id)
    await move(world, id, at('15:00'))
    expect(await bookingOf(world, id)).toMatchObject({ aircraftId, pilotId })
    await absent(world, aircraftId, '11:00', '13:00')
    await move(world, id, at('12:00'))
    const moved = await bookingOf(world, id)
    expect(moved.aircraftId).not.toBe(aircraftId)
    expect(await untruths(world, NOW)).toEqual([])
  })

  it('carries the same people: an aircraft too small is no alternative', async () => {
    const world = await aDesk(0, {}, plane({ payloadKg: 180 }), pilot(), coupon({ passengers: 2 }))
    const hold = await take(world, 0, TEN, NOW, { passengers: 2, weightsKg: [90, 90] })
    const id = await confirm(world, 0, hold.id)
    await absent(world, hold.aircraftId, '13:00', '18:00')
    expect(await refusal(move(world, id, at('15:00')))).toBe('slot_taken')
  })

  it('ends with the coupon', async () => {
    const world = await aDesk(0, {}, coupon({ expiresOn: '2026-05-05' }))
    const id = await book(world, 0, TEN)
    expect(await outcome(move(world, id, at('10:00', FRIDAY)))).toEqual({
      code: 'slot_not_offered',
      facts: { lastDay: '2026-06-04' },
    })
    await world.open(({ tx }) => tx.update(externalSettings).set({ expiryJudged: 'booking' }))
    expect(await refusal(move(world, id, at('10:00', FRIDAY)))).toBeNull()
  })

  it('is refused while bookings are closed, or once the activity is not offered any more', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, TEN)
    await world.open(({ tx }) => tx.update(externalSettings).set({ enabled: false }))
    expect(await refusal(move(world, id, at('15:00')))).toBe('external_closed')
    await world.open(async ({ tx }) => {
      await tx.update(externalSettings).set({ enabled: true })
      await tx.update(activities).set({ external: false })
    })
    expect(await refusal(move(world, id, at('15:00')))).toBe('slot_not_offered')
  })
})

describe('until the cut-off', () => {
  const cutoff = new Date('2026-06-02T08:00:00Z')

  it('customers and keys move, on the current start; staff later too', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, TEN)
    expect(await refusal(move(world, id, at('10:30'), cutoff))).toBeNull()
    expect(await refusal(move(world, id, at('15:00'), later(30, cutoff)))).toBeNull()
    const late = later(5 * 60 + 1, cutoff)
    expect(await refusal(move(world, id, TEN, late))).toBe('past_cutoff')
    expect(await refusal(move(world, id, at('10:00', '2026-06-12'), late))).toBe('past_cutoff')
    expect(await refusal(byStaff(world, id, at('16:00'), late))).toBeNull()
  })

  it('nobody moves what is over, cancelled, unknown or another club’s', async () => {
    const [world, other] = [await aDesk(2), await aDesk(0)]
    const id = await book(world, 0, TEN)
    const start = new Date('2026-06-04T08:00:00Z')
    expect(await refusal(byStaff(world, id, at('10:00', FRIDAY), start))).toBe('booking_over')
    const gone = await book(world, 1, at('14:00'))
    await world.open((club) => cancelBooking(club, gone, '', NOW))
    expect(await refusal(byStaff(world, gone, at('16:00')))).toBe('booking_over')
    expect(await refusal(byStaff(other, id, at('16:00')))).toBe('not_found')
  })
})

it('moving crosswise and cancelling at the same time ends well', async () => {
  const world = await aDesk(4)
  const before = await deadlocks(world)
  const first = await book(world, 0, TEN)
  const second = await book(world, 1, at('10:00', FRIDAY))
  for (let round = 0; round < 4; round++) {
    const [a, b] = round % 2 === 0 ? [at('14:00', FRIDAY), at('14:00')] : [TEN, at('10:00', FRIDAY)]
    expect(await Promise.all([move(world, first, a), move(world, second, b)])).toHaveLength(2)
    expect(await untruths(world, NOW)).toEqual([])
  }
  const ends = await Promise.all([
    refusal(move(world, first, at('16:00'))),
    refusal(world.open((club) => cancelBooking(club, first, '', NOW))),
    refusal(move(world, second, at('16:00'))),
  ])
  expect(ends[1]).toBeNull()
  expect(await untruths(world, NOW)).toEqual([])
  expect(await deadlocks(world)).toBe(before)
})
