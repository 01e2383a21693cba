import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '@/db/testing/club'
import { pilot, plane } from '@/db/testing/parts'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { moveBooking } from '@/domain/bookings/bookings/move'
import { rescheduleBooking } from '@/domain/schedule/plans/reschedule'
import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import { releaseHold } from '@/domain/slots/holds/release'
import { fromMinutes } from '@/lib/time'
import { patience, runs } from '@/testing/trials'
import { bookingsOf, confirm } from '@/testing/worlds/bookings'
import { asVisitor, at, later, NOW, nth, outcome, take } from '@/testing/worlds/holds'
import { aSchool, as, planned } from '@/testing/worlds/plans'
import { away, chief, factUntruths, grounded } from '@/testing/worlds/unavailabilities'
import { endAbsence } from './end-absence'
import { endGrounding } from './end-grounding'

const TIMES = ['8:00', '9:30', '10:10', '11:00', '12:35', '14:00', '16:00'] as const
const STARTS = ['9:00', '10:00', '10:30', '12:00', '14:00'] as const
const does = ['ground', 'away', 'end', 'hold', 'confirm', 'release', 'plan', 'move', 'own', 'off'] as const

const act = fc.record({
  does: fc.constantFrom(...does, 'hold', 'confirm', 'confirm'),
  which: fc.nat(3),
  other: fc.nat(1),
  from: fc.nat(TIMES.length - 2),
  length: fc.integer({ min: 1, max: 4 }),
  start: fc.constantFrom(...STARTS),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never
const rounds = fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 9 })

type Scene = {
  world: World
  who: string
  facts: { kind: 'ground' | 'away'; id: string }[]
  holds: string[]
  now: Date
}

const seen = new Map<string, number>()

async function perform(scene: Scene, { does: doing, which, other, from, length, start }: Act) {
  const { world, who, facts, holds, now } = scene
  const when = {
    from: nth(TIMES, from),
    to: nth(TIMES, Math.min(from + length, TIMES.length - 1)),
    now,
  }
  const picked = async () => {
    const standing = (await bookingsOf(world)).filter(({ state }) => state === 'booked')
    return standing[which % Math.max(1, standing.length)]
  }
  switch (doing) {
    case 'ground':
    case 'away': {
      const made = await (doing === 'ground' ? grounded : away)(world, who, when, other)
      facts.push({ kind: doing, id: made.id })
      return
    }
    case 'end': {
      const fact = facts[which % Math.max(1, facts.length)]
      if (!fact) return
      const end = length === 4 ? null : fromMinutes(at(when.to))
      await as(world, who, async (club) => {
        if (fact.kind === 'ground') await endGrounding(club, fact.id, end, now)
        else await endAbsence(club, fact.id, end, now)
      })
      return
    }
    case 'hold':
      holds[which] = (await take(world, which, at(start), now)).id
      return
    case 'confirm':
      holds[which] ??= (await take(world, which, at(start), now)).id
      await confirm(world, which, holds[which] ?? '', now)
      return
    case 'release':
      await world.open((club) => releaseHold(club, holds[which] ?? world.ref.id, now))
      return
    case 'plan': {
      const startAt = fromMinutes(at(start))
      const pilotId = length % 2 ? nth(world.pilots, other).id : null
      const lesson = { startAt, endAt: new Date(startAt.getTime() + 3_600_000), pilotId, beyond: true }
      await planned(world, who, { ...lesson, aircraftId: nth(world.aircraft, which % 2).id }, now)
      return
    }
    case 'move': {
      const booking = await picked()
      if (!booking) return
      const startAt = fromMinutes(at(start))
      const wanted = {
        aircraftId: nth(world.aircraft, other).id,
        pilotId: booking.pilotId && nth(world.pilots, length % 2).id,
        memberId: booking.customerId,
        startAt,
        endAt: new Date(startAt.getTime() + booking.endAt.getTime() - booking.startAt.getTime()),
        title: booking.title,
        beyond: true,
        sequence: booking.sequence,
      }
      await as(world, who, (club) => rescheduleBooking(club, booking.id, wanted, now))
      return
    }
    case 'own': {
      const booking = await picked()
      if (booking?.external)
        await asVisitor(world, which, (club) => moveBooking(club, booking.id, at(start), now))
      return
    }
    case 'off': {
      const booking = await picked()
      if (!booking) return
      const { id, sequence } = booking
      if (other && booking.external) await asVisitor(world, which, (club) => cancelBooking(club, id, '', now))
      else await as(world, who, (club) => withdrawBooking(club, id, { sequence, reason: '' }, now))
    }
  }
}

describe('facts, whatever happens around them, one after the other or at once', {
  timeout: patience(180_000),
}, () => {
  afterAll(() => {
    for (const doing of does) expect(seen.get(`${doing} null`) ?? 0, doing).toBeGreaterThan(0)
  })

  it('fill exactly what bookings and holds leave of them, and flag exactly what they hit', async () => {
    const check = fc.asyncProperty(rounds, async (sequence) => {
      const world = await aSchool(4, {})
      await world.open(async (club) => {
        await plane()(club, world)
        await pilot()(club, world)
      })
      const who = await chief(world)
      const scene: Scene = { world, who, facts: [], holds: [], now: NOW }
      for (const [round, acts] of sequence.entries()) {
        const now = later(round * 4)
        const done = await Promise.all(acts.map((one) => outcome(perform({ ...scene, now }, one))))
        for (const [n, { code }] of done.entries()) {
          const ending = `${nth(acts, n).does} ${code}`
          seen.set(ending, (seen.get(ending) ?? 0) + 1)
        }
        expect(await factUntruths(world)).toEqual([])
      }
    })
    await fc.assert(check, runs(20, 500))
  })
})
