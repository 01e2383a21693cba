import { deadlocks } from '../data/desk-state'
import { quantile } from '../load/figures'
import type { Options } from '../options'
import type { Row } from '../report/rows'
import { type Stage, startProduct } from '../stage'
import { oneCoupon, type Series, sameStart, shiftedStarts } from '../stampede/series'

/** Everybody at once, over HTTP, against one and against two web processes; the register judges the history afterwards. */
export async function stampedeRows(
  { club, product }: Stage,
  { rounds, visitors, sides }: Options['stampede'],
): Promise<Row[]> {
  const second = await startProduct(club.database, { WORKER: 'off' })
  const before = await deadlocks(club.database)
  try {
    const one = [product.url]
    const two = [product.url, second.url]
    const few = Math.ceil(rounds / 5)
    const found = [
      rowOf(visitors, await sameStart({ urls: one, rounds, visitors })),
      rowOf(visitors, await shiftedStarts({ urls: one, rounds: few, visitors })),
      rowOf(visitors, await sameStart({ urls: two, rounds: few, visitors }), ', two web processes'),
      rowOf(sides, await oneCoupon({ urls: two, rounds: few, visitors: sides }), ', two web processes'),
    ]
    const met = (await deadlocks(club.database)) - before
    const last = found.at(-1)
    last?.bars.push({ what: 'deadlocks in all of them', got: met, limit: 0, unit: '' })
    return found
  } finally {
    await second.stop()
  }
}

function rowOf(visitors: number, { name, rounds, outcomes }: Series, among = ''): Row {
  const longest = outcomes.map(({ longestMs }) => longestMs)
  const problems = outcomes.flatMap((outcome) => outcome.problems)
  const refusals = new Set(outcomes.flatMap((outcome) => Object.keys(outcome.refusals)))
  return {
    name: `stampede: ${visitors} after ${name}, ${rounds} rounds${among}`,
    figures: null,
    floor: null,
    bars: [
      { what: 'longest wait', got: Math.max(...longest), limit: 1000, unit: 'ms' },
      { what: 'wrong', got: problems.length, limit: 0, unit: '' },
    ],
    note: [
      `longest wait of the median round ${quantile(longest, 0.5).toFixed(0)} ms`,
      `refusals ${[...refusals].join(', ')}`,
      ...[...new Set(problems)].slice(0, 5),
    ].join('; '),
  }
}
