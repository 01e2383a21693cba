import { describe, expect, it } from 'vitest'
import { connection } from '@/db/client'
import type { World } from '@/db/testing/club'
import { releaseHold } from '@/domain/slots/holds/release'
import { fromMinutes } from '@/lib/time'
import { book, bookingOf, bookingsOf, confirm } from '@/testing/worlds/bookings'
import { at, later, nth, outcome, refusal, take } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { aSchool } from '@/testing/worlds/plans'
import { away, chief, factUntruths, grounded, placesOf } from '@/testing/worlds/unavailabilities'
import { fillFacts } from './fill'

const TEN = at('10:00')
const MORNING = { from: '8:00', to: '12:00' }

type Job = { payload: { clubId: string; subjectId: string; from: string; to: string }; at: Date }

const waitingJobs = (world: World) =>
  connection().sql<Job[]>`
    select payload, run_at as at from graphile_worker._private_jobs where key like 'facts:%' and payload ->> 'clubId' = ${world.ref.id}`

async function runJob(world: World, now: Date): Promise<void> {
  const [subjectId, from, to] = [nth(world.aircraft, 0).id, fromMinutes(at('8:00')), fromMinutes(at('12:00'))]
  await fillFacts(world.ref.id, { subjectId, from, to }, now)
}

describe('a live hold over which an aircraft is grounded', () => {
  it('keeps its time, and may not become a booking', async () => {
    const world = await aSchool(1)
    const anne = await chief(world)
    const hold = await take(world, 0, TEN)
    const { id, hits } = await grounded(world, anne, MORNING)
    expect(hits).toEqual([])
    expect(await placesOf(world, id)).toEqual(['08:00-09:55', '10:40-12:00'])
    expect(await refusal(confirm(world, 0, hold.id))).toBe('slot_taken')
    expect(await factUntruths(world)).toEqual([])
  })

  it('gives it to the ground when it is let go', async () => {
    const world = await aSchool(2)
    const anne = await chief(world)
    const hold = await take(world, 0, TEN)
    const { id } = await grounded(world, anne, MORNING)
    await world.open((club) => releaseHold(club, hold.id, later(1)))
    expect(await placesOf(world, id)).toEqual(['08:00-09:55', '09:55-10:40', '10:40-12:00'])
    expect(await refusal(take(world, 1, TEN, later(1)))).toBe('slot_taken')
  })

  it('gives it to the ground when it lapses, by a job that waits for its end', async () => {
    const world = await aSchool(2)
    const anne = await chief(world)
    const hold = await take(world, 0, TEN)
    const { id } = await grounded(world, anne, MORNING)
    const [job] = await waitingJobs(world)
    expect(job?.payload).toMatchObject({ clubId: world.ref.id, subjectId: nth(world.aircraft, 0).id })
    expect(new Date(job?.at ?? 0)).toEqual(hold.expiresAt)
    await runJob(world, later(5))
    expect(await placesOf(world, id)).toHaveLength(2)
    await runJob(world, later(10))
    expect(await placesOf(world, id)).toHaveLength(3)
    expect(await refusal(take(world, 1, TEN, later(10)))).toBe('slot_taken')
    expect(await factUntruths(world)).toEqual([])
  })

  it('lets nobody in between: whoever comes before the job is refused', async () => {
    const world = await aSchool(2)
    const anne = await chief(world)
    await take(world, 0, TEN)
    await grounded(world, anne, MORNING)
    expect(await refusal(take(world, 1, TEN, later(10)))).toBe('slot_taken')
  })
})

describe('a live hold of a pilot who becomes absent', () => {
  it('is honoured: booked, flagged, listed', async () => {
    const world = await aSchool(1)
    const anne = await chief(world)
    const hold = await take(world, 0, TEN)
    await away(world, anne, { from: '8:00', to: '9:50' })
    const id = await confirm(world, 0, hold.id)
    expect((await bookingOf(world, id)).flags).toEqual(['pilot_absent'])
    expect(await factUntruths(world)).toEqual([])
    expect(await untruthsButFacts(world)).toEqual([])
  })
})

const untruthsButFacts = (world: World) => untruths(world, later(0))

describe('at the same moment', { timeout: 60_000 }, () => {
  it('a confirmation and an absence: whoever is first, the booking is flagged', async () => {
    for (let round = 0; round < 8; round++) {
      const world = await aSchool(1)
      const anne = await chief(world)
      const hold = await take(world, 0, TEN)
      await Promise.all([confirm(world, 0, hold.id), away(world, anne, MORNING)])
      const [booking] = await bookingsOf(world)
      expect(booking?.flags).toEqual(['pilot_absent'])
      expect(await factUntruths(world)).toEqual([])
    }
  })

  it('a confirmation and a grounding: no booking, or a flagged one', async () => {
    for (let round = 0; round < 8; round++) {
      const world = await aSchool(1)
      const anne = await chief(world)
      const hold = await take(world, 0, TEN)
      const [confirmed] = await Promise.all([
        outcome(confirm(world, 0, hold.id)),
        grounded(world, anne, MORNING),
      ])
      const [booking] = await bookingsOf(world)
      if (confirmed.code) expect([confirmed.code, booking]).toEqual(['slot_taken', undefined])
      else expect(booking?.flags).toEqual(['aircraft_unavailable'])
      expect(await factUntruths(world)).toEqual([])
    }
  })

  it('visitors and a grounding: what is free is filled, whoever is first', async () => {
    for (let round = 0; round < 8; round++) {
      const world = await aSchool(4)
      const anne = await chief(world)
      await book(world, 3, at('15:00'))
      await Promise.all([
        ...['9:00', '10:00', '11:00'].map((time, who) => outcome(take(world, who, at(time)))),
        grounded(world, anne, MORNING),
        grounded(world, anne, { from: '9:30', to: '16:00' }),
      ])
      expect(await factUntruths(world)).toEqual([])
    }
  })
})
