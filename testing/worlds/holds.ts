import { afterAll } from 'vitest'
import { connection } from '@/db/client'
import { type Club, inClub } from '@/db/club'
import { aClub, type Part, type World } from '@/db/testing/club'
import { coupon, discovery, oneAircraft, oneBase, onePilot, openEveryDay, times } from '@/db/testing/parts'
import type { Hold } from '@/domain/slots/holds/queries'
import type { Holder, TakeHold } from '@/domain/slots/holds/schema'
import { takeHold } from '@/domain/slots/holds/take'
import type { Minutes } from '@/domain/slots/slots/schema'
import { Refusal, type RefusalCode } from '@/lib/refusal'
import { instantOf, toMinutes } from '@/lib/time'

// Test files share a worker's database, one after the other. Whoever runs the queue there next would first have to deliver
// every letter that was written here.
afterAll(async () => {
  await connection().sql`delete from graphile_worker._private_jobs`
  await connection().sql`truncate clubs cascade`
})

/** Monday 1 June 2026, 8 h in Toulouse. */
export const NOW = new Date('2026-06-01T06:00:00Z')
export const MONDAY = '2026-06-01'
export const THURSDAY = '2026-06-04'
export const FRIDAY = '2026-06-05'

/** So many minutes after an instant. */
export const later = (minutes: number, instant = NOW) => new Date(instant.getTime() + minutes * 60_000)

/** A start on a local day: `at('10:30')`. */
export function at(time: string, day = THURSDAY, zone = 'Europe/Paris'): Minutes {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return toMinutes(instantOf(day, hours * 60 + minutes, zone))
}

export const goodCoupons = (count: number) => times(count, coupon({ expiresOn: '2027-06-01' }))

/** Flights start every half hour from 9 h to 17 h 30; the pilot is busy from 20 minutes before to 40 after each. */
export const aDesk = (count: number, overrides: Parameters<typeof aClub>[0] = {}, ...more: Part[]) =>
  aClub({ ...overrides, external: { stepMinutes: 30, ...overrides.external } }).with(
    oneBase,
    discovery,
    oneAircraft,
    onePilot,
    openEveryDay,
    goodCoupons(count),
    ...more,
  )

/** The item at a place of a list that must have it. */
export function nth<Item>(items: readonly Item[], index: number): Item {
  const item = items[index]
  if (item === undefined) throw new Error(`there is no item ${index}`)
  return item
}

export const visitor = (name: number | string): Holder => `visit:${name}`

/** What visitor `who` asks for: coupon `who` of the world, one passenger. */
function asking(world: World, who: number, start: Minutes, changes: Partial<TakeHold> = {}): TakeHold {
  return {
    holder: visitor(who),
    couponIds: [nth(world.coupons, who).id],
    activityId: nth(world.activities, 0).id,
    baseId: nth(world.bases, 0).id,
    start,
    passengers: 1,
    weightsKg: null,
    ages: null,
    ...changes,
  }
}

export const take = (
  world: World,
  who: number,
  start: Minutes,
  now = NOW,
  changes: Partial<TakeHold> = {},
): Promise<Hold> => asVisitor(world, who, (club) => takeHold(club, asking(world, who, start, changes), now))

/** Opens the club on behalf of a visitor. */
export const asVisitor = <T>(world: World, who: number, work: (club: Club) => Promise<T>): Promise<T> =>
  inClub(world.ref, { kind: 'visitor', id: String(who) }, work)

export type Outcome<T> =
  | { code: null; value: T }
  | { code: RefusalCode; facts: Readonly<Record<string, unknown>> }

/** What came of it: a value or a refusal. Anything else is thrown. */
export async function outcome<T>(work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { code: null, value: await work }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, facts: error.facts }
    throw error
  }
}

/** The code of the refusal, or null when there was none. */
export const refusal = async (work: Promise<unknown>): Promise<RefusalCode | null> =>
  (await outcome(work)).code
