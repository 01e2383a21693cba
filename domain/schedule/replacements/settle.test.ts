import { eq, sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { pilots } from '@/db/schema/people'
import { addAbsence } from '@/domain/resources/unavailabilities/add-absence'
import { fromMinutes } from '@/lib/time'
import { book, bookingOf, couponOf } from '@/testing/worlds/bookings'
import { at, NOW, nth, outcome, refusal } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { as, member, planned } from '@/testing/worlds/plans'
import {
  aFleet,
  crewName,
  hitsSeen,
  mailsAbout,
  openHits,
  settledAsProposed,
} from '@/testing/worlds/replacements'
import { away, chief, factUntruths, grounded } from '@/testing/worlds/unavailabilities'
import type { HitChoice } from './schema'
import { settleHits } from './settle'

const MORNING = { from: '8:00', to: '12:30' }

describe('settling hits', () => {
  it('in one press: other crews, one called off, everybody told once of each', async () => {
    const world = await aFleet(3)
    const anne = await chief(world)
    const [nine, eleven, off] = [
      await book(world, 0, at('9:00')),
      await book(world, 1, at('11:00')),
      await book(world, 2, at('10:00')),
    ]
    const crew = async (id: string) => {
      const { aircraftId, pilotId } = await bookingOf(world, id)
      return crewName(world, aircraftId, pilotId)
    }
    const hitIds = (await grounded(world, anne, MORNING)).hits
    const letters = async () =>
      (await Promise.all([nine, eleven, off].map((id) => mailsAbout(world, id)))).map((list) =>
        list.filter(({ cause }) => !cause.includes(':0:')).map(({ template }) => template),
      )
    expect(await letters()).toEqual([[], [], []])
    const chosen = (await hitsSeen(world)).map(({ id, crews }) => ({
      bookingId: id,
      sequence: 0,
      choice: (id === off ? 'cancel' : crewAt(world, nth(crews, 0))) as HitChoice,
    }))
    expect(chosen.map(({ bookingId }) => bookingId).sort()).toEqual([...hitIds].sort())
    await as(world, anne, (club) => settleHits(club, chosen, 'Panne', NOW))
    expect(await openHits(world)).toEqual([])
    for (const id of hitIds.filter((one) => one !== off)) expect(await crew(id)).toMatch(/^B/)
    if (hitIds.includes(off)) {
      expect(await bookingOf(world, off)).toMatchObject({
        state: 'cancelled',
        cancelledBy: 'club',
        cancelReason: 'Panne',
      })
      expect((await couponOf(world, 2)).bookedAt).toBeNull()
    }
    for (const told of await letters()) expect(new Set(told).size).toBe(told.length)
    expect(await factUntruths(world)).toEqual([])
    expect(await untruths(world, NOW)).toEqual([])
  })

  it('all or nothing: one that has changed meanwhile stops them all, and is named', async () => {
    const world = await aFleet(2)
    const anne = await chief(world)
    const [first, second] = [await book(world, 0, at('9:00')), await book(world, 1, at('15:00'))]
    await grounded(world, anne, { from: '8:00', to: '18:00' })
    await grounded(world, anne, { from: '8:00', to: '18:00' }, 1)
    const seen = await hitsSeen(world)
    const chosen = seen.map(({ id, crews }) => ({
      bookingId: id,
      sequence: id === second ? 7 : 0,
      choice: crewAt(world, nth(crews, 0)),
    }))
    const refused = await outcome(as(world, anne, (club) => settleHits(club, chosen, '', NOW)))
    expect(refused).toMatchObject({ code: 'booking_changed', facts: { bookingId: second } })
    expect((await bookingOf(world, first)).sequence).toBe(0)
    expect(await mailsAbout(world, first)).toHaveLength(3)
    expect(await factUntruths(world)).toEqual([])
  })

  it('two that want the same pilot at once are refused, with what stands in the way', async () => {
    const world = await aFleet(2)
    const anne = await chief(world)
    const [first, second] = [await book(world, 0, at('10:00')), await book(world, 1, at('10:00'))]
    await grounded(world, anne, MORNING)
    const { pilotId } = await bookingOf(world, first)
    const chloe = nth(world.pilots, 2).id
    const choices = [first, second].map((bookingId, index) => ({
      bookingId,
      sequence: 0,
      choice: { aircraftId: nth(world.aircraft, 2 - index).id, pilotId: chloe },
    }))
    const refused = await outcome(as(world, anne, (club) => settleHits(club, choices, '', NOW)))
    expect(refused).toMatchObject({ code: 'place_taken', facts: { bookingId: second } })
    expect((await bookingOf(world, first)).pilotId).toBe(pilotId)
  })

  it('only with every booking; what is left for now stays as it is', async () => {
    const world = await aFleet(1)
    const [anne, hugo] = [await chief(world), await member(world)]
    const id = await book(world, 0, at('10:00'))
    await grounded(world, anne, MORNING)
    const leave = [{ bookingId: id, sequence: 0, choice: 'leave' as const }]
    expect(await refusal(as(world, hugo, (club) => settleHits(club, leave, '', NOW)))).toBe('forbidden')
    await as(world, anne, (club) => settleHits(club, leave, '', NOW))
    expect((await bookingOf(world, id)).flags).toEqual(['aircraft_unavailable'])
    const gone = [{ bookingId: world.ref.id, sequence: 0, choice: 'cancel' as const }]
    expect(await refusal(as(world, anne, (club) => settleHits(club, gone, '', NOW)))).toBe('not_found')
  })

  it('a lesson: its instructor is replaced, its member stays', async () => {
    const world = await aFleet(0)
    const [anne, hugo] = [await chief(world), await member(world)]
    const id = await planned(world, anne, {
      activityId: nth(world.activities, 1).id,
      pilotId: nth(world.pilots, 0).id,
      memberId: hugo,
    })
    await away(world, anne, MORNING)
    await settledAsProposed(world, anne)
    expect(await bookingOf(world, id)).toMatchObject({
      pilotId: nth(world.pilots, 1).id,
      customerId: hugo,
      flags: [],
      sequence: 1,
    })
  })
})

describe("a day is the airfield's", () => {
  it('in Auckland morning and afternoon are one day: a pilot with one flight left is proposed once', async () => {
    const zone = 'Pacific/Auckland'
    const saturday = (time: string) => fromMinutes(at(time, '2026-06-06', zone))
    const world = await aFleet(0, { club: { timeZone: zone } })
    const anne = await chief(world)
    const [ada, bruno] = [nth(world.pilots, 0).id, nth(world.pilots, 1).id]
    await world.open(({ tx }) => tx.update(pilots).set({ dailyCap: 1 }).where(eq(pilots.personId, bruno)))
    const lesson = (from: string, to: string) =>
      planned(world, anne, {
        activityId: nth(world.activities, 1).id,
        pilotId: ada,
        startAt: saturday(from),
        endAt: saturday(to),
      })
    await lesson('10:00', '11:00')
    await lesson('14:00', '15:00')
    const wholeDay = { startAt: saturday('0:00'), endAt: saturday('24:00') }
    await as(world, anne, (club) => addAbsence(club, { personId: ada, ...wholeDay }, NOW))
    expect((await hitsSeen(world)).map(({ proposed }) => proposed)).toEqual(['ABruno', 'AChloé'])
    await settledAsProposed(world, anne)
    expect(await openHits(world)).toEqual([])
  })
})

describe('two schedulers who settle the same hits at the same moment', { timeout: 60_000 }, () => {
  it('one of them has it, the other is told; nobody is told twice, nothing waits crosswise', async () => {
    for (let round = 0; round < 5; round++) {
      const world = await aFleet(4)
      const [anne, bea] = [await chief(world), await chief(world, 'Béa')]
      const starts = ['9:00', '10:00', '11:00', '12:00']
      for (const [who, time] of starts.entries()) await book(world, who, at(time))
      await grounded(world, anne, { from: '8:00', to: '18:00' })
      const before = await openHits(world)
      const both = await Promise.all([
        outcome(settledAsProposed(world, anne)),
        outcome(settledAsProposed(world, bea)),
      ])
      expect(both.map(({ code }) => code).sort()).toEqual(['booking_changed', null].sort())
      expect(await openHits(world)).toEqual([])
      for (const { bookingId } of before) {
        expect((await bookingOf(world, bookingId)).sequence).toBe(1)
        const told = (await mailsAbout(world, bookingId)).map(({ cause }) => cause)
        expect(new Set(told).size).toBe(told.length)
      }
      expect(await factUntruths(world)).toEqual([])
    }
    const world = await aFleet(0)
    const [row] = await world.open(({ tx }) =>
      tx.execute<{ deadlocks: number }>(
        sql`select deadlocks::int from pg_stat_database where datname = current_database()`,
      ),
    )
    expect(row?.deadlocks).toBe(0)
  })
})

function crewAt(world: Awaited<ReturnType<typeof aFleet>>, name: string) {
  const aircraftId = world.aircraft.find(({ registration }) => registration[2] === name[0])?.id ?? ''
  const pilotId = world.pilots.find(({ firstName }) => firstName === name.slice(1))?.id ?? null
  return { aircraftId, pilotId }
}
