import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { bookings } from '@/db/schema/bookings'
import { journal } from '@/db/schema/journal'
import { letters } from '@/db/schema/letters'
import type { World } from '@/db/testing/club'
import { noteCall } from '@/domain/day/flying/note-call'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, later, NOW, nth, refusal } from '@/testing/worlds/holds'
import { aSchool, as, changed, member, rescheduled, scheduler, withdrawn } from '@/testing/worlds/plans'
import { blown } from '@/testing/worlds/postponements'
import { closeCall } from './close-call'
import { countWaiting, loadUnrebooked } from './queries'

const owed = async (world: World, now = NOW) => {
  const lines = await world.open((club) => loadUnrebooked(club, now))
  expect(await world.open((club) => countWaiting(club, now))).toBe(lines.length)
  return lines.map(({ id, why }) => [id, why])
}
const close = (world: World, who: string, id: string, sequence: number) =>
  as(world, who, (club) => closeCall(club, id, { sequence, word: 'Ne veut plus voler' }))

describe('whom the club owes a call', () => {
  it('is whose flight it called off for whatever reason, until they have booked again', async () => {
    const world = await aDesk(2)
    const sophie = await scheduler(world)
    const [one, two] = [await book(world, 0, at('10:00')), await book(world, 1, at('14:00'))]
    await withdrawn(world, sophie, one)
    await blown(world, [two])
    expect(await owed(world)).toEqual([
      [one, 'cancelled'],
      [two, 'postponed'],
    ])
    await book(world, 0, at('16:00'), later(5))
    expect(await owed(world, later(6))).toEqual([[two, 'postponed']])
  })

  it('leaves the list with a word, in the journal, and comes back when something happens', async () => {
    const world = await aDesk(1)
    const [sophie, hugo] = [await scheduler(world), await member(world)]
    const id = await book(world, 0, at('10:00'))
    await world.open(({ tx }) =>
      tx
        .update(bookings)
        .set({ flags: ['void_coupon'] })
        .where(eq(bookings.id, id)),
    )
    expect(await owed(world)).toEqual([[id, 'flagged']])
    expect(await refusal(close(world, hugo, id, 0))).toBe('forbidden')
    expect(await refusal(close(world, sophie, id, 7))).toBe('booking_changed')
    await close(world, sophie, id, 0)
    expect(await owed(world)).toEqual([])
    const lines = await world.open(({ tx }) => tx.select().from(journal))
    expect(lines.at(-1)).toMatchObject({
      event: 'booking.call_closed',
      after: { note: 'Ne veut plus voler' },
    })
    await withdrawn(world, sophie, id)
    expect(await owed(world)).toEqual([[id, 'cancelled']])
  })

  it('is whose letter did not arrive, until they were reached by telephone', async () => {
    const world = await aDesk(1)
    const sophie = await scheduler(world)
    const id = await book(world, 0, at('10:00'))
    expect(await owed(world)).toEqual([])
    await world.open(({ tx }) => tx.update(letters).set({ failedAt: NOW }).where(eq(letters.bookingId, id)))
    expect(await owed(world)).toEqual([[id, 'unreached']])
    await as(world, sophie, (club) => noteCall(club, id, false, { now: NOW }))
    expect(await owed(world)).toEqual([[id, 'unreached']])
    await as(world, sophie, (club) => noteCall(club, id, true, { now: NOW }))
    expect(await owed(world)).toEqual([])
  })

  it('is who has no address and was moved, and nobody once the flight is over', async () => {
    const world = await aSchool(1)
    const sophie = await scheduler(world)
    const id = await book(world, 0, at('10:00'))
    await world.open(({ tx }) => tx.update(bookings).set({ email: '' }).where(eq(bookings.id, id)))
    expect(await owed(world)).toEqual([])
    await rescheduled(world, sophie, id, changed(world, '14:00', '14:30'))
    expect(await owed(world)).toEqual([[id, 'unreached']])
    const over = nth(await world.open(({ tx }) => tx.select().from(bookings)), 0).endAt
    expect(await owed(world, later(1, over))).toEqual([])
  })
})
