import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { unavailability } from '@/db/schema/fleet'
import { journal } from '@/db/schema/journal'
import { letters } from '@/db/schema/letters'
import { fromMinutes } from '@/lib/time'
import { book, bookingOf } from '@/testing/worlds/bookings'
import { at, later, NOW, nth, refusal, take } from '@/testing/worlds/holds'
import { aSchool, as, member, planned, scheduler, withdrawn } from '@/testing/worlds/plans'
import { chief, factUntruths, grounded, placesOf } from '@/testing/worlds/unavailabilities'
import { endGrounding } from './end-grounding'
import { groundAircraft } from './ground-aircraft'

describe('an aircraft out of service', () => {
  it('is a fact saved whole: it fills what is free, and the bookings it hits are flagged', async () => {
    const world = await aSchool(2)
    const anne = await chief(world)
    const [hit, spared] = [await book(world, 0, at('10:00')), await book(world, 1, at('15:00'))]
    const written = await world.open(({ tx }) => tx.select().from(letters))
    const { id, hits } = await grounded(world, anne, { from: '8:00', to: '12:00' })
    expect(hits).toEqual([hit])
    expect(await placesOf(world, id)).toEqual(['08:00-09:55', '10:40-12:00'])
    expect((await bookingOf(world, hit)).flags).toEqual(['aircraft_unavailable'])
    expect((await bookingOf(world, spared)).flags).toEqual([])
    expect(await factUntruths(world)).toEqual([])
    expect(await world.open(({ tx }) => tx.select().from(letters))).toHaveLength(written.length)
    const [line] = await world.open(({ tx }) =>
      tx.select().from(journal).where(eq(journal.event, 'aircraft.grounded')),
    )
    expect(line).toMatchObject({
      actor: `staff:${anne}`,
      subjectId: nth(world.aircraft, 0).id,
      after: { start: fromMinutes(at('8:00')).toISOString(), reason: 'Visite' },
    })
  })

  it('hits what only surrounds a flight too, and not the work that is done on it', async () => {
    const world = await aSchool(1)
    const anne = await chief(world)
    const hit = await book(world, 0, at('10:00'))
    expect((await grounded(world, anne, { from: '10:35', to: '11:00' })).hits).toEqual([hit])
    expect((await grounded(world, anne, { from: '10:40', to: '11:00' })).hits).toEqual([])
    expect(await factUntruths(world)).toEqual([])
  })

  it('is offered to nobody, and its gap is filled once a booking leaves it', async () => {
    const world = await aSchool(2)
    const anne = await chief(world)
    const hit = await book(world, 0, at('10:00'))
    const { id } = await grounded(world, anne, { from: '8:00', to: '12:00' })
    expect(await refusal(take(world, 1, at('11:00')))).toBe('slot_taken')
    await withdrawn(world, anne, hit)
    expect(await placesOf(world, id)).toEqual(['08:00-09:55', '09:55-10:40', '10:40-12:00'])
    expect(await factUntruths(world)).toEqual([])
    expect(await refusal(take(world, 1, at('10:00')))).toBe('slot_taken')
    expect(await refusal(planned(world, anne))).toBe('place_taken')
  })

  it('twice over the same time: each fact is kept, the time is filled once, each end frees its own', async () => {
    const world = await aSchool(1)
    const anne = await chief(world)
    const hit = await book(world, 0, at('10:00'))
    const first = await grounded(world, anne, { from: '8:00', to: '11:00' })
    const second = await grounded(world, anne, { from: '10:15', to: '14:00' })
    expect(await factUntruths(world)).toEqual([])
    await as(world, anne, (club) => endGrounding(club, first.id, null, NOW))
    expect((await bookingOf(world, hit)).flags).toEqual(['aircraft_unavailable'])
    expect(await placesOf(world, second.id)).toEqual(['10:40-11:00', '11:00-14:00'])
    await as(world, anne, (club) => endGrounding(club, second.id, null, NOW))
    expect((await bookingOf(world, hit)).flags).toEqual([])
    expect(await factUntruths(world)).toEqual([])
  })

  it('back early: the bookings after it are flagged no more; longer: others are', async () => {
    const world = await aSchool(3)
    const anne = await chief(world)
    const ten = await book(world, 0, at('10:00'))
    const two = await book(world, 1, at('14:00'))
    const five = await book(world, 2, at('17:00'))
    const { id } = await grounded(world, anne, { from: '9:00', to: '15:00' })
    const flagged = async () =>
      (await Promise.all([ten, two, five].map((one) => bookingOf(world, one)))).map(
        ({ flags }) => flags.length,
      )
    expect(await flagged()).toEqual([1, 1, 0])
    const end = (time: string) =>
      as(world, anne, (club) => endGrounding(club, id, fromMinutes(at(time)), NOW))
    expect((await end('12:00')).hits).toEqual([ten])
    expect(await flagged()).toEqual([1, 0, 0])
    expect(await placesOf(world, id)).toEqual(['09:00-09:55', '10:40-12:00'])
    expect((await end('18:00')).hits.sort()).toEqual([ten, two, five].sort())
    expect(await flagged()).toEqual([1, 1, 1])
    expect(await factUntruths(world)).toEqual([])
    const lines = await world.open(({ tx }) =>
      tx.select().from(journal).where(eq(journal.event, 'aircraft.grounding_changed')),
    )
    expect(lines).toHaveLength(2)
  })

  it('needs the right, an aircraft of the club and a span', async () => {
    const world = await aSchool(0)
    const [anne, hugo, sophie] = [await chief(world), await member(world), await scheduler(world)]
    const [startAt, endAt] = [fromMinutes(at('8:00')), fromMinutes(at('9:00'))]
    const fact = { aircraftId: nth(world.aircraft, 0).id, startAt, endAt, reason: 'Visite' }
    const ground = (who: string, changes = {}) =>
      refusal(as(world, who, (club) => groundAircraft(club, { ...fact, ...changes }, NOW)))
    expect(await ground(hugo)).toBe('forbidden')
    expect(await ground(sophie)).toBe('forbidden')
    expect(await ground(anne, { aircraftId: world.ref.id })).toBe('not_found')
    expect(await ground(anne, { endAt: startAt })).toBe('validation_failed')
    const { id } = await grounded(world, anne, { from: '8:00', to: '9:00' })
    expect(await refusal(as(world, hugo, (club) => endGrounding(club, id, null, NOW)))).toBe('forbidden')
    expect(await refusal(as(world, anne, (club) => endGrounding(club, id, startAt, NOW)))).toBe(
      'validation_failed',
    )
    expect(await refusal(as(world, anne, (club) => endGrounding(club, world.ref.id, null, NOW)))).toBe(
      'not_found',
    )
    expect(await world.open(({ tx }) => tx.select().from(unavailability))).toHaveLength(1)
  })

  it('of another club is not there', async () => {
    const [world, other] = [await aSchool(0), await aSchool(0)]
    const [anne, bea] = [await chief(world), await chief(other)]
    const { id } = await grounded(world, anne, { from: '8:00', to: '9:00' })
    expect(await refusal(as(other, bea, (club) => endGrounding(club, id, null, NOW)))).toBe('not_found')
    const theirs = { aircraftId: nth(world.aircraft, 0).id, reason: 'x' }
    const when = { startAt: NOW, endAt: later(60) }
    expect(await refusal(as(other, bea, (club) => groundAircraft(club, { ...theirs, ...when }, NOW)))).toBe(
      'not_found',
    )
  })
})
