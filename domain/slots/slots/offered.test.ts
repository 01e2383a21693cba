import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Club } from '@/db/club'
import type { World } from '@/db/testing/club'
import type { RefusalCode } from '@/lib/refusal'
import { addDays, fromMinutes, instantOf, localDate } from '@/lib/time'
import { changes, clubOf, type Settings, settings } from '@/testing/slots/clubs'
import { patience, runs } from '@/testing/trials'
import { nth, outcome, visitor } from '@/testing/worlds/holds'
import { takeHold } from '../holds/take'
import { findSlots } from './queries/search'
import { loadSituationOn } from './queries/situation'
import { isFree, limitsPassed } from './rules/judge'
import type { Minutes, Slot } from './schema'

const OTHERS = 15
let books = 0
let refused = 0

class Undo extends Error {}

/** Does something, looks at what came of it, and takes it back. */
async function tentatively<T>(club: Club, work: (inner: Club) => Promise<T>): Promise<T> {
  const results: T[] = []
  const undone = club.tx.transaction(async (tx) => {
    results.push(await work({ ...club, tx }))
    throw new Undo()
  })
  await undone.catch((error) => {
    if (!(error instanceof Undo)) throw error
  })
  return nth(results, 0)
}

/** How a try to hold a start ends, by a visitor with a coupon of their own. */
async function hold(club: Club, world: World, given: Settings, start: Minutes, who: number, now: Date) {
  const party = { passengers: given.weightsKg?.length ?? 1, weightsKg: given.weightsKg }
  const [activityId, baseId] = [nth(world.activities, 0).id, nth(world.bases, 0).id]
  const couponIds = [nth(world.coupons, who).id]
  const input = { holder: visitor(who), couponIds, activityId, baseId, start, ages: null, ...party }
  const ended = await outcome(club.tx.transaction((tx) => takeHold({ ...club, tx }, input, now)))
  return ended.code
}

/** How many visitors, one after the other, get a start; and why the next one does not. */
async function holdsInARow(...[club, world, given, start, , now]: Parameters<typeof hold>) {
  const codes: (RefusalCode | null)[] = []
  for (let who = 0; who < world.coupons.length; who++) {
    codes.push(await hold(club, world, given, start, who, now))
    if (codes.at(-1) !== null) break
  }
  return { count: codes.filter((code) => code === null).length, last: codes.at(-1) }
}

/** Whether the desk, which may go beyond nothing, finds an aircraft and a pilot for a start. */
async function deskFinds(club: Club, world: World, given: Settings, start: Minutes, now: Date) {
  const [activityId, baseId] = [nth(world.activities, 0).id, nth(world.bases, 0).id]
  const day = localDate(fromMinutes(start), club.timeZone)
  const situation = await loadSituationOn(club, { activityId, baseId, day, now })
  if (!situation) return false
  const times = { startAt: fromMinutes(start), endAt: fromMinutes(start + given.durationMinutes) }
  const party = { passengers: given.weightsKg?.length ?? 1, weightsKg: given.weightsKg }
  return world.aircraft.some(({ id: aircraftId }) =>
    world.pilots.some(({ id: pilotId }) => {
      const flight = { aircraftId, pilotId, memberId: null, ...times }
      const passed = limitsPassed(situation, flight, { party, lastDay: null })
      return passed.length === 0 && isFree(situation, flight)
    }),
  )
}

/** Other starts: near those offered, and anywhere in the three days. */
function others(slots: readonly Slot[], from: Minutes, random: readonly number[], step: number): Minutes[] {
  const offered = new Set(slots.map(({ start }) => start))
  const near = slots
    .slice(0, 6)
    .flatMap(({ start }) => [start - 1, start + 1, start + step, start - step, start + 60])
  const anywhere = random.map((minute) => from + minute)
  return [...new Set([...near, ...anywhere])].filter((start) => !offered.has(start)).slice(0, OTHERS)
}

describe('what is offered on the days around a clock change', { timeout: patience(60_000) }, () => {
  afterAll(() => {
    expect(books).toBeGreaterThan(20)
    expect(refused).toBeGreaterThan(50)
  })

  it.each(changes)(
    'can be held, with all its vacancies, and the desk agrees, and nothing else can: $zone, $day',
    async (change) => {
      const minutes = fc.array(fc.nat(3 * 1440), { minLength: 12, maxLength: 12 })
      const check = fc.asyncProperty(settings, minutes, async (given, random) => {
        const world = await clubOf(change, given)
        const [first, last] = [addDays(change.day, -1), addDays(change.day, 1)]
        const now = instantOf(addDays(change.day, -3), 480, change.zone)
        const midnight = instantOf(first, 0, change.zone).getTime() / 60_000
        await world.open(async (club) => {
          const search = {
            activityId: nth(world.activities, 0).id,
            baseId: nth(world.bases, 0).id,
            party: { passengers: given.weightsKg?.length ?? 1, weightsKg: given.weightsKg },
            coupons: world.coupons,
            now,
          }
          const { slots } = await findSlots(club, search, { from: first, to: last })
          for (const { start, vacancies } of slots) {
            const held = await tentatively(club, (inner) => holdsInARow(inner, world, given, start, 0, now))
            expect({ start, ...held }).toEqual({ start, count: vacancies, last: 'slot_taken' })
            expect([start, await deskFinds(club, world, given, start, now)]).toEqual([start, true])
            books += held.count
          }
          for (const start of others(slots, midnight, random, given.stepMinutes)) {
            const code = await tentatively(club, (inner) => hold(inner, world, given, start, 0, now))
            expect(['slot_taken', 'slot_not_offered', 'no_fit_aircraft', 'too_many_passengers']).toContain(
              code,
            )
            expect([start, await deskFinds(club, world, given, start, now)]).toEqual([start, false])
            refused++
          }
        })
      })
      await fc.assert(check, runs(1, 40, changes.indexOf(change)))
    },
  )
})
