import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import { presences } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { pilot } from '@/db/testing/parts'
import { findSlots } from '@/domain/slots/slots/queries/search'
import { fromMinutes } from '@/lib/time'
import { book } from '@/testing/worlds/bookings'
import { aDesk, at, FRIDAY, MONDAY, NOW, nth, refusal, THURSDAY } from '@/testing/worlds/holds'
import { as, somebody } from '@/testing/worlds/plans'
import { closeDuties } from './close-duties'
import { openDuty } from './open-duty'
import { dutiesAhead } from './queries/duties'
import { dutyOn, nextWeekendDays, problemOf, spanOn, uncovered } from './rules/duties'

const PARIS = 'Europe/Paris'
const span = (from: string, to: string, day = THURSDAY) => ({
  startAt: fromMinutes(at(from, day)),
  endAt: fromMinutes(at(to, day)),
})
const aCrew = () => aDesk(1, {}, pilot({ hours: [] }))
const ahead = async (world: World, id: string) =>
  (await world.open((club) => dutiesAhead(club, id, NOW))).map(({ startAt, endAt }) => [
    startAt.toISOString(),
    endAt.toISOString(),
  ])
const iso = ({ startAt, endAt }: { startAt: Date; endAt: Date }) => [
  startAt.toISOString(),
  endAt.toISOString(),
]

describe('the hours of a duty', () => {
  const openings = [
    { weekday: 4, fromMinute: 8 * 60, toMinute: 12 * 60 },
    { weekday: 4, fromMinute: 14 * 60, toMinute: 20 * 60 },
  ]
  it.each([
    ['day', '08:00', '20:00'],
    ['morning', '08:00', '13:00'],
    ['afternoon', '13:00', '20:00'],
  ] as const)('%s, where the club flies from 8 to 20', (part, from, to) => {
    expect(dutyOn(THURSDAY, part, { openings, zone: PARIS })).toEqual(span(from, to))
  })

  it('are from 9 to 18 where it says nothing of that day', () => {
    expect(dutyOn(FRIDAY, 'day', { openings, zone: PARIS })).toEqual(span('09:00', '18:00', FRIDAY))
  })

  it.each([
    ['2026-10-25', 10.5, 'a day of 25 hours'],
    ['2026-03-29', 8.5, 'a day of 23 hours'],
  ])('are the clock’s on %s, %d hours from half past one to eleven: %s', (day, hours) => {
    const { startAt, endAt } = spanOn(day, 90, 11 * 60, PARIS)
    expect((endAt.getTime() - startAt.getTime()) / 3_600_000).toBe(hours)
  })

  it('that the clock skips move forward with it', () => {
    expect(spanOn('2026-03-29', 150, 240, PARIS).startAt.toISOString()).toBe('2026-03-29T01:30:00.000Z')
  })

  it('must lie ahead and end after they begin', () => {
    expect(problemOf(span('10:00', '09:00'), NOW)).toBe('order')
    expect(problemOf(span('06:00', '08:00', MONDAY), NOW)).toBe('past')
    expect(problemOf(span('06:00', '09:00', MONDAY), NOW)).toBeNull()
    expect(problemOf(span('06:00', '09:00', '2030-06-04'), NOW)).toBe('far')
    expect(problemOf({ startAt: new Date('x'), endAt: NOW }, NOW)).toBe('order')
  })

  it('are opened as far as no other duty covers them', () => {
    const day = span('09:00', '18:00')
    expect(uncovered(day, [])).toEqual([day])
    expect(uncovered(day, [span('08:00', '19:00')])).toEqual([])
    expect(uncovered(day, [span('10:00', '11:00'), span('17:00', '19:00')])).toEqual([
      span('09:00', '10:00'),
      span('11:00', '17:00'),
    ])
  })

  it.each([
    ['2026-06-01T06:00:00Z', ['2026-06-06', '2026-06-07', '2026-06-13', '2026-06-14']],
    ['2026-06-07T06:00:00Z', ['2026-06-07', '2026-06-13', '2026-06-14', '2026-06-20']],
    ['2026-06-05T22:30:00Z', ['2026-06-06', '2026-06-07', '2026-06-13', '2026-06-14']],
  ])('at %s the next week-ends are %j', (now, days) => {
    expect(nextWeekendDays(new Date(now), PARIS)).toEqual(days)
  })
})

describe('a duty', () => {
  it('makes slots where there were none; closed again, they are gone', async () => {
    const world = await aDesk(0, {}, pilot({ hours: [] }))
    const [present, other] = [nth(world.pilots, 0).id, nth(world.pilots, 1).id]
    const chief = await somebody(world, ['presences.all'])
    const starts = async () => {
      const search = {
        activityId: nth(world.activities, 0).id,
        baseId: nth(world.bases, 0).id,
        party: { passengers: 1, weightsKg: null },
        coupons: [],
        now: NOW,
      }
      const { slots } = await world.open((club) => findSlots(club, search, { from: THURSDAY, to: THURSDAY }))
      return slots.map(({ start }) => start)
    }
    await world.open(({ tx, id }) =>
      tx.delete(presences).where(and(eq(presences.clubId, id), eq(presences.pilotId, present))),
    )
    expect(await starts()).toEqual([])
    const ids = await as(world, chief, (open) => openDuty(open, other, span('10:00', '12:00'), NOW))
    expect(await starts()).toEqual([at('10:00'), at('10:30'), at('11:00'), at('11:30')])
    await as(world, chief, (open) => closeDuties(open, other, ids))
    expect(await starts()).toEqual([])
  })

  it('undone leaves what was there before, however they overlap', async () => {
    const world = await aCrew()
    const id = nth(world.pilots, 1).id
    const chief = await somebody(world, ['presences.all'])
    const open = (from: string, to: string) =>
      as(world, chief, (club) => openDuty(club, id, span(from, to), NOW))
    await open('10:00', '12:00')
    const opened = await open('09:00', '18:00')
    expect(await ahead(world, id)).toEqual(
      [span('09:00', '10:00'), span('10:00', '12:00'), span('12:00', '18:00')].map(iso),
    )
    expect(await open('11:00', '17:00')).toEqual([])
    const { closed } = await as(world, chief, (club) => closeDuties(club, id, opened))
    expect(closed.map(iso)).toEqual([span('09:00', '10:00'), span('12:00', '18:00')].map(iso))
    expect(await ahead(world, id)).toEqual([iso(span('10:00', '12:00'))])
  })

  it('opened twice at once is there once', async () => {
    const world = await aCrew()
    const id = nth(world.pilots, 1).id
    const chief = await somebody(world, ['presences.all'])
    const results = await Promise.all(
      Array.from({ length: 6 }, () =>
        as(world, chief, (club) => openDuty(club, id, span('09:00', '18:00'), NOW)),
      ),
    )
    expect(results.flat()).toHaveLength(1)
    expect(await ahead(world, id)).toEqual([iso(span('09:00', '18:00'))])
  })

  it('closed leaves its flights as they are, and says how many', async () => {
    const world = await aCrew()
    const id = nth(world.pilots, 0).id
    const chief = await somebody(world, ['presences.all'])
    const ids = await as(world, chief, (club) => openDuty(club, id, span('09:00', '18:00'), NOW))
    await book(world, 0, at('10:00'))
    const result = await as(world, chief, (club) => closeDuties(club, id, ids))
    expect(result).toMatchObject({ flights: 1 })
    const lines = await world.open(({ tx, id: clubId }) =>
      tx.select().from(journal).where(eq(journal.clubId, clubId)).orderBy(journal.id),
    )
    expect(lines.map(({ event }) => event)).toEqual([
      'pilot.duty_opened',
      'booking.booked',
      'pilot.duty_closed',
    ])
  })

  it('is refused of others without the right, in the past, and of another club’s pilot', async () => {
    const world = await aCrew()
    const id = nth(world.pilots, 1).id
    const [own, all] = [await somebody(world, ['presences.own']), await somebody(world, ['presences.all'])]
    const open = (who: string, pilotId: string, hours = span('09:00', '18:00')) =>
      refusal(as(world, who, (club) => openDuty(club, pilotId, hours, NOW)))
    expect(await open(own, id)).toBe('forbidden')
    expect(await open(all, id, span('06:00', '07:00', MONDAY))).toBe('validation_failed')
    const other = await aCrew()
    expect(await open(all, nth(other.pilots, 1).id)).toBe('not_found')
    expect(await refusal(as(world, own, (club) => closeDuties(club, id, [id])))).toBe('forbidden')
  })
})
