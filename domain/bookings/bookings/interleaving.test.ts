import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { World } from '@/db/testing/club'
import { pilot, plane } from '@/db/testing/parts'
import { extendHold } from '@/domain/slots/holds/extend'
import { findHold, type Hold, holdsOfCoupons } from '@/domain/slots/holds/queries'
import { holdsAgainAt } from '@/domain/slots/holds/rules'
import { findSlots } from '@/domain/slots/slots/queries/search'
import type { Minutes } from '@/domain/slots/slots/schema'
import type { RefusalCode } from '@/lib/refusal'
import { fromMinutes } from '@/lib/time'
import { patience, runs } from '@/testing/trials'
import { bookingOf, confirm, couponOf } from '@/testing/worlds/bookings'
import {
  aDesk,
  asVisitor,
  at,
  FRIDAY,
  later,
  NOW,
  nth,
  outcome,
  THURSDAY,
  take,
  visitor,
} from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { cancelBooking } from './cancel'
import { moveBooking } from './move'

const STARTS = ['10:00', '10:30', '11:00', '15:00'].map((time) => at(time)).concat(at('10:00', FRIDAY))
const VISITORS = 4
/** A second visitor with the coupon of the first. */
const RIVAL = VISITORS
const COUPONS = [0, 1, 2, 3, 0]

const doings = [
  ...(['take', 'take', 'take', 'take', 'extend', 'extend'] as const),
  ...(['confirm', 'confirm', 'confirm', 'move', 'move', 'cancel', 'cancel'] as const),
]
const act = fc.record({
  who: fc.nat(RIVAL),
  does: fc.constantFrom(...doings),
  start: fc.constantFrom(...STARTS),
})
const round = fc.record({
  wait: fc.constantFrom(0, 0, 1, 4, 9.5, 10, 11),
  acts: fc.uniqueArray(act, { minLength: 1, maxLength: 3, selector: ({ who }) => who }),
})
const rounds = fc.array(round, { minLength: 5, maxLength: 9 })

type Act = typeof act extends fc.Arbitrary<infer A> ? A : never
type Past = { hold: Hold | null; booking: string | null }
type Scene = { world: World; past: Past[]; now: Date }

const couponId = ({ world }: Scene, who: number) => nth(world.coupons, nth(COUPONS, who)).id
const seen = new Map<string, number>()

/** Does it, and remembers what the visitor then has in hand. */
async function perform(scene: Scene, { who, does, start }: Act): Promise<RefusalCode | null> {
  const { world, now } = scene
  const mine = nth(scene.past, who)
  switch (does) {
    case 'take': {
      const couponIds = [couponId(scene, who)]
      const taken = await outcome(
        take(world, nth(COUPONS, who), start, now, { holder: visitor(who), couponIds }),
      )
      if (taken.code === null) mine.hold = taken.value
      return taken.code
    }
    case 'extend': {
      const id = mine.hold?.id ?? ''
      return (await outcome(world.open((club) => extendHold(club, visitor(who), id, now)))).code
    }
    case 'confirm': {
      const confirmed = await outcome(confirm(world, who, mine.hold?.id ?? '', now))
      if (confirmed.code === null) mine.booking = confirmed.value
      return confirmed.code
    }
    case 'move':
      return (await outcome(world.open((club) => moveBooking(club, mine.booking ?? '', start, now)))).code
    case 'cancel':
      return (
        await outcome(asVisitor(world, who, (club) => cancelBooking(club, mine.booking ?? '', '', now)))
      ).code
  }
}

/** What the answer must be, from what the database says before; undefined: it depends on who else is quicker. */
async function foretell(scene: Scene, { who, does, start }: Act, alone: boolean) {
  const { past, now, world } = scene
  const mine = nth(past, who)
  const hold =
    mine.hold && (await world.open((club) => findHold(club, visitor(who), mine.hold?.id ?? '')))?.hold
  const live = hold && hold.endedAt === null && hold.expiresAt > now ? hold : null
  switch (does) {
    case 'extend':
      return live ? (live.extensions < 2 ? null : 'hold_limit') : 'hold_expired'
    case 'confirm':
      return live || (mine.booking && hold && (await bookingOf(world, mine.booking)).holdId === hold.id)
        ? null
        : 'hold_expired'
    case 'cancel':
      return null
    case 'take':
      return alone ? foretellTake(scene, who, start, live) : undefined
    case 'move': {
      const booking = await bookingOf(world, mine.booking ?? '')
      if (booking.state !== 'booked') return 'booking_over'
      if (booking.startAt.getTime() === fromMinutes(start).getTime()) return null
      if (!alone) return undefined
      return (await isFree(scene, start, booking.id)) ? null : 'slot_taken'
    }
  }
}

async function foretellTake(scene: Scene, who: number, start: Minutes, live: Hold | null) {
  const { world, now } = scene
  if ((await couponOf(world, nth(COUPONS, who))).bookedAt) return 'invalid_reference'
  const past = await world.open((club) => holdsOfCoupons(club, [couponId(scene, who)]))
  const kept = past.find(({ endedAt, expiresAt }) => endedAt === null && expiresAt > now)
  if (kept && kept.holder !== visitor(who)) return 'reference_held'
  if (holdsAgainAt(past, fromMinutes(start), now)) return 'rate_limited'
  return (await isFree(scene, start, live?.id)) ? null : 'slot_taken'
}

async function isFree({ world, now }: Scene, start: Minutes, ignoring: string | undefined): Promise<boolean> {
  const [activityId, baseId] = [nth(world.activities, 0).id, nth(world.bases, 0).id]
  const search = { activityId, baseId, party: { passengers: 1, weightsKg: null }, coupons: [], now, ignoring }
  const { slots } = await world.open((club) => findSlots(club, search, { from: THURSDAY, to: FRIDAY }))
  return slots.some((slot) => slot.start === start)
}

/** Nobody extends, confirms, moves or cancels what they never had: they do what comes before it. */
const possible =
  ({ past }: Scene) =>
  (act: Act): Act => {
    const { hold, booking } = nth(past, act.who)
    const wanted = booking === null && (act.does === 'move' || act.does === 'cancel') ? 'confirm' : act.does
    return { ...act, does: hold === null && wanted !== 'move' && wanted !== 'cancel' ? 'take' : wanted }
  }

describe('whatever several visitors do, one after the other or at once', {
  timeout: patience(120_000),
}, () => {
  afterAll(() => {
    const wanted = ['take', 'extend', 'confirm', 'move', 'cancel'].map((does) => `${does} null`)
    const unwanted = ['take slot_taken', 'extend hold_expired', 'confirm hold_expired']
    for (const ending of [...wanted, ...unwanted]) expect(seen.get(ending) ?? 0, ending).toBeGreaterThan(0)
  })

  it('nothing overlaps, nothing is lost and every answer is true', async () => {
    const check = fc.asyncProperty(rounds, async (sequence) => {
      const world = await aDesk(
        VISITORS,
        { external: { holdExtensions: 2 } },
        plane(),
        pilot({ dailyCap: 2 }),
      )
      const past = Array.from({ length: RIVAL + 1 }, (): Past => ({ hold: null, booking: null }))
      let elapsed = 0
      for (const { wait, acts } of sequence) {
        elapsed += wait
        const scene = { world, past, now: later(elapsed, NOW) }
        const done = acts.map(possible(scene))
        const foretold: (RefusalCode | null | undefined)[] = []
        for (const one of done) foretold.push(await foretell(scene, one, done.length === 1))
        const answers = await Promise.all(done.map((one) => perform(scene, one)))
        answers.forEach((answer, n) => {
          const ending = `${nth(done, n).does} ${answer}`
          seen.set(ending, (seen.get(ending) ?? 0) + 1)
          if (foretold[n] !== undefined) expect(ending).toBe(`${nth(done, n).does} ${foretold[n]}`)
        })
        expect(await untruths(world, scene.now)).toEqual([])
      }
    })
    await fc.assert(check, runs(25, 1000))
  })
})
