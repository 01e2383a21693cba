import { and, eq, isNull } from 'drizzle-orm'
import { coupons } from '@/db/schema/coupons'
import { dayAhead } from '../rows/calls'
import { manySides, type Outcome, onePlace, startsOn } from './trials'
import { aCrush, type Crush } from './world'

/** A trial many times over, in a club of its own; before them one that warms up and is judged, but not timed. */
export type Series = { name: string; rounds: number; outcomes: Outcome[] }

type Given = { urls: readonly string[]; rounds: number; visitors: number }

/** Everybody after the same start. */
export function sameStart(given: Given): Promise<Series> {
  return places('one slot', given, 1)
}

/** Everybody after one of four starts, a quarter of an hour apart, that overlap each other. */
export function shiftedStarts(given: Given): Promise<Series> {
  return places('overlapping slots', given, 4)
}

async function places(name: string, { urls, rounds, visitors }: Given, shifted: number): Promise<Series> {
  const crush = await aCrush({ coupons: visitors + rounds + 1, keys: 1 })
  const confirmed: string[] = []
  const outcomes: Outcome[] = []
  for (let n = 0; n <= rounds; n++) {
    const day = dayAhead(2 + n)
    const starts = await startsOn(crush, urls[0] ?? '', day)
    const slots = starts.slice(4, 4 + shifted).map(({ id }) => id)
    const references = (await fresh(crush)).slice(0, visitors)
    outcomes.push(await onePlace(crush, urls, { slots, references, day }, confirmed))
  }
  return { name, rounds, outcomes: warmed(outcomes) }
}

/** The coupons that nobody has flown with yet. */
async function fresh(crush: Crush): Promise<string[]> {
  const rows = await crush.open(({ id, tx }) =>
    tx
      .select({ reference: coupons.reference })
      .from(coupons)
      .where(and(eq(coupons.clubId, id), isNull(coupons.bookedAt))),
  )
  return rows.map(({ reference }) => reference)
}

/** One coupon from as many sides as there are visitors, each with a key and a start of their own. */
export async function oneCoupon({ urls, rounds, visitors }: Given): Promise<Series> {
  const crush = await aCrush({ coupons: rounds + 1, keys: visitors })
  const confirmed: string[] = []
  const outcomes: Outcome[] = []
  for (let n = 0; n <= rounds; n++) {
    const slots: string[] = []
    for (let ahead = 2; slots.length < visitors; ahead++) {
      // Every fourth start: an hour apart, so that none is in the way of another.
      const starts = await startsOn(crush, urls[0] ?? '', dayAhead(ahead))
      slots.push(...starts.filter((_, index) => index % 4 === 0).map(({ id }) => id))
    }
    const reference = crush.references[n] ?? ''
    outcomes.push(await manySides(crush, urls, { slots: slots.slice(0, visitors), reference }, confirmed))
  }
  return { name: 'one coupon', rounds, outcomes: warmed(outcomes) }
}

function warmed([first, ...others]: readonly Outcome[]): Outcome[] {
  return others.map((outcome, n) =>
    n > 0 || !first ? outcome : { ...outcome, problems: [...first.problems, ...outcome.problems] },
  )
}
