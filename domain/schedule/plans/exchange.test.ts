import { describe, expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import { letters } from '@/db/schema/letters'
import type { World } from '@/db/testing/club'
import { plane } from '@/db/testing/parts'
import { fromMinutes } from '@/lib/time'
import { book, bookingOf } from '@/testing/worlds/bookings'
import { at, NOW, nth, outcome, refusal, take } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { aSchool, as, member, planned, scheduler } from '@/testing/worlds/plans'
import { exchangeBookings } from './exchange'
import type { Exchange } from './schema'

const exchangedBy = (world: World, who: string, ids: [string, string], changes: Partial<Exchange> = {}) =>
  as(world, who, (club) =>
    exchangeBookings(
      club,
      {
        one: { id: ids[0], sequence: 0 },
        other: { id: ids[1], sequence: 0 },
        what: ['time', 'aircraft', 'pilot'],
        beyond: false,
        ...changes,
      },
      NOW,
    ),
  )

describe('an exchange', () => {
  it('gives two bookings each other’s hour; everybody is told once of each', async () => {
    const world = await aSchool(2)
    const sophie = await scheduler(world)
    const [id, other] = [await book(world, 0, at('10:00')), await book(world, 1, at('12:00'))]
    expect(await exchangedBy(world, sophie, [id, other])).toMatchObject({
      one: { booking: { id, sequence: 1 } },
      other: { booking: { id: other, sequence: 1 } },
    })
    expect((await bookingOf(world, id)).startAt).toEqual(fromMinutes(at('12:00')))
    expect((await bookingOf(world, other)).startAt).toEqual(fromMinutes(at('10:00')))
    expect(await untruths(world, NOW)).toEqual([])
    const mails = await world.open(async ({ tx }) =>
      (await tx.select().from(letters)).filter((one) => one.cause.includes(':1:')),
    )
    expect(mails.filter(({ cause }) => cause.endsWith(':customer'))).toHaveLength(2)
    const lines = await world.open(({ tx }) => tx.select().from(journal).orderBy(journal.id))
    expect(lines.filter(({ event }) => event === 'booking.moved')).toMatchObject([
      {
        subjectId: id,
        before: { end: fromMinutes(at('10:30')).toISOString() },
        after: { end: fromMinutes(at('12:30')).toISOString() },
      },
      { subjectId: other },
    ])
  })

  it('of aircraft alone, at overlapping times', async () => {
    const world = await aSchool(0)
    await world.open((club) => plane({ registration: 'F-AUTR' })(club, world))
    const sophie = await scheduler(world)
    const [first, second] = [nth(world.aircraft, 0).id, nth(world.aircraft, 1).id]
    const id = await planned(world, sophie, { aircraftId: first })
    const shifted = { startAt: fromMinutes(at('10:15')), endAt: fromMinutes(at('12:00')) }
    const other = await planned(world, sophie, { aircraftId: second, ...shifted, beyond: true })
    await exchangedBy(world, sophie, [id, other], { what: ['aircraft'], beyond: true })
    expect(await bookingOf(world, id)).toMatchObject({
      aircraftId: second,
      startAt: fromMinutes(at('10:00')),
    })
    expect(await bookingOf(world, other)).toMatchObject({ aircraftId: first, ...shifted })
  })

  it('that a hold forbids changes neither of them', async () => {
    const world = await aSchool(1)
    const sophie = await scheduler(world)
    const id = await planned(world, sophie)
    const long = { startAt: fromMinutes(at('15:00')), endAt: fromMinutes(at('17:30')) }
    const other = await planned(world, sophie, long)
    await take(world, 0, at('12:00'))
    const refused = await outcome(exchangedBy(world, sophie, [id, other]))
    expect(refused).toMatchObject({ code: 'place_taken', facts: { walls: [{ kind: 'hold' }] } })
    expect(await bookingOf(world, id)).toMatchObject({ sequence: 0, startAt: fromMinutes(at('10:00')) })
    expect(await bookingOf(world, other)).toMatchObject({ sequence: 0, ...long })
  })

  it('is refused to who may not, of what has changed, and of one with itself', async () => {
    const world = await aSchool(0)
    const [sophie, hugo] = [await scheduler(world), await member(world)]
    const id = await planned(world, sophie, { memberId: hugo })
    const later = { startAt: fromMinutes(at('15:00')), endAt: fromMinutes(at('16:00')) }
    const other = await planned(world, sophie, later)
    expect(await refusal(exchangedBy(world, hugo, [id, other]))).toBe('forbidden')
    expect(await refusal(exchangedBy(world, sophie, [id, id]))).toBe('not_found')
    const stale = { other: { id: other, sequence: 3 } }
    expect(await refusal(exchangedBy(world, sophie, [id, other], stale))).toBe('booking_changed')
  })

  it('both ways at once neither deadlocks nor happens twice', async () => {
    const world = await aSchool(0)
    const sophie = await scheduler(world)
    const id = await planned(world, sophie)
    const later = { startAt: fromMinutes(at('15:00')), endAt: fromMinutes(at('16:00')) }
    const other = await planned(world, sophie, later)
    const outcomes = await Promise.all([
      refusal(exchangedBy(world, sophie, [id, other])),
      refusal(exchangedBy(world, sophie, [other, id])),
    ])
    expect(outcomes.sort()).toEqual(['booking_changed', null].sort())
  })
})
