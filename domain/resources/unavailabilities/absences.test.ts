import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import { fromMinutes } from '@/lib/time'
import { book, bookingOf } from '@/testing/worlds/bookings'
import { at, NOW, nth, refusal, take } from '@/testing/worlds/holds'
import { aSchool, as, changed, member, planned, rescheduled, somebody } from '@/testing/worlds/plans'
import { away, chief, factUntruths, placesOf } from '@/testing/worlds/unavailabilities'
import { addAbsence } from './add-absence'
import { endAbsence } from './end-absence'
import { absencesOf } from './queries/facts'
import { removeAbsence } from './remove-absence'

describe('a pilot who cannot come', () => {
  it('is away from all that is free; what is booked stays, flagged, from the meeting on', async () => {
    const world = await aSchool(2)
    const anne = await chief(world)
    const hit = await book(world, 0, at('10:00'))
    const { id, hits } = await away(world, anne, { from: '8:00', to: '9:45' })
    expect(hits).toEqual([hit])
    expect(await placesOf(world, id)).toEqual(['08:00-09:40'])
    expect((await bookingOf(world, hit)).flags).toEqual(['pilot_absent'])
    expect(await refusal(take(world, 1, at('9:00')))).toBe('slot_taken')
    expect(await factUntruths(world)).toEqual([])
    expect(await world.open((club) => absencesOf(club, nth(world.pilots, 0).id, NOW))).toMatchObject([{ id }])
  })

  it('comes back early, or was never to be away', async () => {
    const world = await aSchool(1)
    const anne = await chief(world)
    const hit = await book(world, 0, at('14:00'))
    const { id } = await away(world, anne, { from: '8:00', to: '18:00' })
    expect((await bookingOf(world, hit)).flags).toEqual(['pilot_absent'])
    await as(world, anne, (club) => endAbsence(club, id, fromMinutes(at('12:00')), NOW))
    expect((await bookingOf(world, hit)).flags).toEqual([])
    await as(world, anne, (club) => removeAbsence(club, id, NOW))
    expect(await placesOf(world, id)).toEqual([])
    expect(await factUntruths(world)).toEqual([])
    const lines = await world.open(({ tx }) =>
      tx
        .select()
        .from(journal)
        .where(eq(journal.subjectId, nth(world.pilots, 0).id)),
    )
    expect(lines.map(({ event }) => event)).toEqual([
      'pilot.absent',
      'pilot.absence_changed',
      'pilot.absence_removed',
    ])
  })

  it('learns or hires at that time: that booking is hit as well', async () => {
    const world = await aSchool(0)
    const anne = await chief(world)
    const id = await planned(world, anne, { memberId: nth(world.pilots, 0).id })
    expect((await away(world, anne, { from: '10:30', to: '12:00' })).hits).toEqual([id])
    expect(await factUntruths(world)).toEqual([])
    const moved = changed(world, '14:00', '15:00', { pilotId: null, memberId: nth(world.pilots, 0).id })
    await rescheduled(world, anne, id, moved)
    expect((await bookingOf(world, id)).flags).toEqual([])
    expect(await factUntruths(world)).toEqual([])
  })

  it('says so alone, or those say it who see to everybody', async () => {
    const world = await aSchool(0)
    const [anne, hugo] = [await chief(world), await member(world)]
    const other = await somebody(world, ['presences.own'], 'Luc')
    const when = { startAt: fromMinutes(at('8:00')), endAt: fromMinutes(at('9:00')) }
    const mine = nth(world.pilots, 0).id
    const add = (who: string, personId: string) =>
      refusal(as(world, who, (club) => addAbsence(club, { personId, ...when }, NOW)))
    expect(await add(hugo, mine)).toBe('forbidden')
    expect(await add(other, mine)).toBe('forbidden')
    expect(await add(other, other)).toBe('not_found')
    expect(await add(anne, mine)).toBeNull()
    const { id } = await away(world, anne, { from: '10:00', to: '11:00' })
    expect(await refusal(as(world, other, (club) => removeAbsence(club, id, NOW)))).toBe('forbidden')
    expect(await refusal(as(world, anne, (club) => removeAbsence(club, world.ref.id, NOW)))).toBe('not_found')
    const empty = { personId: mine, startAt: when.endAt, endAt: when.startAt }
    expect(await refusal(as(world, anne, (club) => addAbsence(club, empty, NOW)))).toBe('validation_failed')
  })
})
