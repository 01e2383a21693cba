import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { bookings } from '@/db/schema/bookings'
import { aircraft } from '@/db/schema/fleet'
import { pilotAircraft, pilots, presences, validities } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { plane } from '@/db/testing/parts'
import { leaveClub } from '@/domain/resources/pilots/leave-club'
import { book, bookingOf, confirm } from '@/testing/worlds/bookings'
import { at, NOW, nth, THURSDAY, take } from '@/testing/worlds/holds'
import { as, planned } from '@/testing/worlds/plans'
import { aFleet, crewName, hitsSeen } from '@/testing/worlds/replacements'
import { away, chief, grounded } from '@/testing/worlds/unavailabilities'
import { countHits } from './queries'

const crewOf = async (world: World, id: string) => {
  const { aircraftId, pilotId } = await bookingOf(world, id)
  return crewName(world, aircraftId, pilotId)
}

/** Whatever the booking was given, it is flown by the first pilot on the first aircraft now. */
async function firstPair(world: World, id: string): Promise<void> {
  expect(await crewOf(world, id)).toBe('AAda')
}

describe('what could fly a hit booking instead', () => {
  it('another aircraft with its own pilot first, then other pilots, least loaded first', async () => {
    const world = await aFleet(2)
    const anne = await chief(world)
    const id = await book(world, 0, at('10:00'))
    await firstPair(world, id)
    await book(world, 1, at('15:00'))
    await grounded(world, anne, { from: '8:00', to: '12:00' })
    const [hit] = await hitsSeen(world)
    expect(hit).toMatchObject({ id, why: ['aircraft_unavailable'], proposed: 'BAda' })
    expect(hit?.crews).toEqual(['BAda', 'CAda', 'BChloé', 'CChloé', 'BBruno', 'CBruno'])
    expect(await world.open((club) => countHits(club, NOW))).toBe(1)
  })

  it('another pilot on its own aircraft first, when the pilot is away', async () => {
    const world = await aFleet(1)
    const anne = await chief(world)
    const id = await book(world, 0, at('10:00'))
    await away(world, anne, { from: '8:00', to: '12:00' })
    expect((await hitsSeen(world))[0]).toMatchObject({ id, why: ['pilot_absent'], proposed: 'ABruno' })
  })

  it('both, when both are hit', async () => {
    const world = await aFleet(1)
    const anne = await chief(world)
    await book(world, 0, at('10:00'))
    await away(world, anne, { from: '8:00', to: '12:00' })
    await grounded(world, anne, { from: '8:00', to: '12:00' })
    const [hit] = await hitsSeen(world)
    expect(hit?.why).toEqual(['aircraft_unavailable', 'pilot_absent'])
    expect(hit?.crews).toEqual(['BBruno', 'CBruno', 'BChloé', 'CChloé'])
  })

  it('never who is busy, away, not qualified, over the cap, without papers, too heavy, not there', async () => {
    const world = await aFleet(2)
    const anne = await chief(world)
    const weights = { weightsKg: [100], ages: null }
    const hold = await take(world, 0, at('10:00'), NOW, weights)
    const id = await confirm(world, 0, hold.id)
    await firstPair(world, id)
    const [a, b, c] = world.pilots.map((pilot) => pilot.id) as [string, string, string]
    const [, second, third] = world.aircraft.map(({ id: plane }) => plane) as [string, string, string]
    await grounded(world, anne, { from: '8:00', to: '12:00' })
    const crews = async () => (await hitsSeen(world))[0]?.crews
    const change = (work: Parameters<World['open']>[0]) => world.open(work)
    expect(await crews()).toContain('BBruno')
    await change(({ tx }) =>
      tx.delete(pilotAircraft).where(and(eq(pilotAircraft.pilotId, b), eq(pilotAircraft.aircraftId, second))),
    )
    expect(await crews()).toEqual(['BAda', 'CAda', 'CBruno', 'BChloé', 'CChloé'])
    await change(({ tx }) => tx.delete(presences).where(eq(presences.pilotId, c)))
    expect(await crews()).toEqual(['BAda', 'CAda', 'CBruno'])
    await change(({ tx }) => tx.update(aircraft).set({ maximumMassKg: 690 }).where(eq(aircraft.id, second)))
    expect(await crews()).toEqual(['CAda', 'CBruno'])
    await change(({ tx }) => tx.update(pilots).set({ dailyCap: 1 }).where(eq(pilots.personId, b)))
    await planned(world, anne, {
      activityId: nth(world.activities, 1).id,
      aircraftId: second,
      pilotId: b,
      startAt: new Date('2026-06-04T14:00:00Z'),
      endAt: new Date('2026-06-04T15:00:00Z'),
      beyond: true,
    })
    expect(await crews()).toEqual(['CAda'])
    await change(({ tx, id: clubId }) =>
      tx.insert(validities).values({ clubId, subjectId: third, name: 'Assurance', expiresOn: '2026-06-03' }),
    )
    expect(await crews()).toEqual([])
    expect((await hitsSeen(world))[0]?.proposed).toBe('leave')
    expect(a).toBe((await bookingOf(world, id)).pilotId)
  })

  it('is proposed so that all hits can have theirs together', async () => {
    const world = await aFleet(3)
    const anne = await chief(world)
    const first = await book(world, 0, at('10:00'))
    const second = await book(world, 1, at('10:00'))
    await firstPair(world, first)
    expect(await crewOf(world, second)).toBe('BBruno')
    await away(world, anne, { from: '8:00', to: '12:00' }, 0)
    await away(world, anne, { from: '8:00', to: '12:00' }, 1)
    const seen = await hitsSeen(world)
    expect(seen.map(({ crews }) => crews.includes('AChloé') || crews.includes('BChloé'))).toEqual([
      true,
      true,
    ])
    expect(seen.filter(({ proposed }) => proposed.endsWith('Chloé'))).toHaveLength(1)
    expect(seen.filter(({ proposed }) => proposed === 'leave')).toHaveLength(1)
  })
})

describe('what hits a booking', () => {
  it('a paper that runs out before it, also of a pilot; on its last day it is good', async () => {
    const world = await aFleet(1)
    const id = await book(world, 0, at('10:00'))
    const paper = (subjectId: string, expiresOn: string, blocking = true) =>
      world.open(({ tx, id: clubId }) =>
        tx.insert(validities).values({ clubId, subjectId, name: `Papier ${expiresOn}`, expiresOn, blocking }),
      )
    await paper(nth(world.aircraft, 0).id, THURSDAY)
    await paper(nth(world.pilots, 0).id, '2026-06-01', false)
    expect(await hitsSeen(world)).toEqual([])
    await paper(nth(world.pilots, 0).id, '2026-06-03')
    expect(await hitsSeen(world)).toMatchObject([{ id, why: ['pilot_papers'], proposed: 'ABruno' }])
    await paper(nth(world.aircraft, 0).id, '2026-06-02')
    expect(await hitsSeen(world)).toMatchObject([
      { why: ['aircraft_papers', 'pilot_papers'], proposed: 'BBruno' },
    ])
  })

  it('a pilot who has left, an aircraft that was retired', async () => {
    const world = await aFleet(2)
    const anne = await chief(world)
    const [first, second] = [await book(world, 0, at('10:00')), await book(world, 1, at('10:00'))]
    await as(world, anne, (club) => leaveClub(club, nth(world.pilots, 0).id))
    await world.open(({ tx }) =>
      tx
        .update(aircraft)
        .set({ retiredAt: NOW })
        .where(eq(aircraft.id, nth(world.aircraft, 1).id)),
    )
    const seen = await hitsSeen(world)
    expect(seen.find(({ id }) => id === first)).toMatchObject({ why: ['pilot_left'], proposed: 'AChloé' })
    expect(seen.find(({ id }) => id === second)).toMatchObject({ why: ['aircraft_retired'] })
  })

  it('is shown for one aircraft, pilot, fact or booking; a booking that nothing hits when it is asked for', async () => {
    const world = await aFleet(3)
    const anne = await chief(world)
    const first = await book(world, 0, at('10:00'))
    const second = await book(world, 1, at('10:00'))
    const third = await book(world, 2, at('14:00'))
    const fact = await grounded(world, anne, { from: '8:00', to: '12:00' })
    await away(world, anne, { from: '8:00', to: '12:00' }, 1)
    const ids = async (filter: Parameters<typeof hitsSeen>[1]) =>
      (await hitsSeen(world, filter)).map(({ id }) => id)
    expect(await ids({})).toEqual([first, second].sort())
    expect(await ids({ aircraft: nth(world.aircraft, 0).id })).toEqual([first])
    expect(await ids({ pilot: nth(world.pilots, 1).id })).toEqual([second])
    expect(await ids({ fact: fact.id })).toEqual([first])
    expect(await hitsSeen(world, { booking: third })).toMatchObject([{ id: third, why: [] }])
    expect(await ids({ booking: world.ref.id })).toEqual([])
  })

  it('no more once the flight is over or called off; nothing of another club', async () => {
    const [world, other] = [await aFleet(1), await aFleet(1)]
    const anne = await chief(world)
    const id = await book(world, 0, at('10:00'))
    await grounded(world, anne, { from: '8:00', to: '12:00' })
    expect(await hitsSeen(other)).toEqual([])
    expect(await hitsSeen(world, {}, new Date('2026-06-04T08:30:00Z'))).toEqual([])
    await world.open(({ tx }) => tx.update(bookings).set({ state: 'flown' }).where(eq(bookings.id, id)))
    expect(await hitsSeen(world)).toEqual([])
  })

  it('a hire: another aircraft that its member may fly, no pilot', async () => {
    const world = await aFleet(0)
    const anne = await chief(world)
    const ada = nth(world.pilots, 0).id
    const id = await planned(world, anne, { memberId: ada })
    await world.open((club) => plane({ registration: 'F-DDDD' })(club, world))
    await world.open(({ tx }) =>
      tx
        .delete(pilotAircraft)
        .where(and(eq(pilotAircraft.pilotId, ada), eq(pilotAircraft.aircraftId, nth(world.aircraft, 1).id))),
    )
    await grounded(world, anne, { from: '8:00', to: '12:00' })
    expect(await hitsSeen(world)).toMatchObject([{ id, crews: ['C'], proposed: 'C' }])
  })
})
