import { round } from '../load/http'
import { inTurns } from '../load/rounds'
import { noErrors, type Row, shareOf } from '../report/rows'
import type { Stage } from '../stage'
import { dayAhead, slotsCall, verifyCall } from './calls'

const json = { method: 'GET', path: '/json' } as const

/** `GET /slots` over so many days. */
export async function slotsRow(stage: Stage, days: 31 | 1): Promise<Row> {
  const { club, product, floor, pace } = stage
  const bars = days === 31 ? { ms: 80, share: 10 } : { ms: 25, share: 25 }
  const calls =
    days === 31
      ? [slotsCall(club, dayAhead(1), dayAhead(31))]
      : Array.from({ length: 31 }, (_, n) => slotsCall(club, dayAhead(n + 1), dayAhead(n + 1)))
  const measured = await inTurns(
    pace,
    (seconds) => round(product.url, { seconds, turn: calls }),
    (seconds) => round(floor.url, { seconds, turn: [json] }),
  )
  return {
    name: days === 31 ? 'slots, 31 days' : 'slots, one day',
    figures: measured.thing,
    floor: measured.floor && { name: 'F-json', figures: measured.floor },
    bars: [
      { what: 'p95', got: measured.thing.p95, limit: bars.ms, unit: 'ms' },
      {
        what: 'of F-json',
        got: shareOf(measured.thing, measured.floor),
        limit: bars.share,
        unit: '%',
        least: true,
      },
      noErrors(measured.thing),
    ],
  }
}

/** `POST /coupons/verify` of coupons in the club's own register. */
export async function verifyRow({ club, product, floor, pace }: Stage): Promise<Row> {
  const calls = club.references.slice(0, 500).map((reference) => verifyCall(club, reference))
  const measured = await inTurns(
    pace,
    (seconds) => round(product.url, { seconds, turn: calls }),
    (seconds) => round(floor.url, { seconds, turn: [{ method: 'POST', path: '/json', body: '{}' }] }),
  )
  return {
    name: 'verify, own register',
    figures: measured.thing,
    floor: measured.floor && { name: 'F-json', figures: measured.floor },
    bars: [{ what: 'p95', got: measured.thing.p95, limit: 50, unit: 'ms' }, noErrors(measured.thing)],
  }
}

/** The product's own answer with nothing in it: what its proxy costs above `F-json`. */
export async function liveRow({ product, floor, pace }: Stage): Promise<Row> {
  const measured = await inTurns(
    pace,
    (seconds) => round(product.url, { seconds, turn: [{ method: 'GET', path: '/api/health/live' }] }),
    (seconds) => round(floor.url, { seconds, turn: [json] }),
  )
  return {
    name: '/api/health/live of the product',
    figures: measured.thing,
    floor: measured.floor && { name: 'F-json', figures: measured.floor },
    bars: [noErrors(measured.thing)],
    note: 'no bar: what the proxy and the server of the product cost before any work',
  }
}
