import { setTimeout as wait } from 'node:timers/promises'
import { databaseUrl } from '../data/cluster'
import { dueJobs, keepHolds, restoreHolds, wipe } from '../data/desk-state'
import type { Figures } from '../load/figures'
import { round, type Sent, SPARE } from '../load/http'
import { inTurns } from '../load/rounds'
import { noErrors, type Row, shareOf } from '../report/rows'
import { type Stage, startProduct } from '../stage'
import { startRecorder } from '../wire/recorder'
import { replayOf, type Talk, talkOf } from '../wire/replay'
import { call, confirmCall, holdCall, offeredSlots } from './calls'

type Wish = { reference: string; slot: string }

/** A coupon of its own and a place of its own for each visitor, the places spread over all days as visitors are. */
export async function wishes({ club, product, amount }: Stage): Promise<Wish[]> {
  const offered = await offeredSlots(product.url, club, 76)
  const places = offered.flatMap(({ id, vacancies }) => Array.from({ length: vacancies }, () => id))
  const wanted = amount + SPARE
  const stride = Math.max(1, Math.floor(places.length / wanted))
  const spread = Array.from({ length: stride }, (_, first) =>
    places.filter((_, n) => n % stride === first),
  ).flat()
  // A stride that has no factor in common with the length visits every place once, far from the last.
  const step = [7919, 104_729].find((prime) => spread.length % prime !== 0) ?? 1
  const order = spread.map((_, n) => spread[(n * step) % spread.length] ?? '')
  if (order.length < wanted || club.references.length < wanted) throw new Error('too few places or coupons')
  return order.slice(0, wanted).map((slot, n) => ({ slot, reference: club.references[n] ?? '' }))
}

/** The SQL that the product sends for each of these calls, one at a time. */
async function recorded(stage: Stage, calls: readonly Sent[]): Promise<Talk[]> {
  const recorder = await startRecorder(databaseUrl(stage.club.database))
  const product = await startProduct(stage.club.database, { WORKER: 'off' }, recorder.url)
  try {
    const talks: Talk[] = []
    for (const one of calls) {
      recorder.take()
      await call(product.url, one)
      talks.push(talkOf(recorder.take()))
    }
    return talks
  } finally {
    await product.stop()
    recorder.close()
  }
}

type Measured = { thing: Figures; floor: Figures | null; note: string }

/** Calls that each have an effect once: before every round, `prepare` takes the effects back. */
async function measure(
  stage: Stage,
  calls: readonly Sent[],
  prepare: () => Promise<void>,
): Promise<Measured> {
  await prepare()
  const talks = await recorded(stage, calls.slice(0, stage.amount))
  const replay = replayOf(databaseUrl(stage.club.database), talks)
  try {
    const measured = await inTurns(
      stage.pace,
      async () => {
        await prepare()
        const figures = await round(stage.product.url, { amount: stage.amount, once: calls })
        await quiet(stage)
        return figures
      },
      async () => {
        await prepare()
        const figures = await replay.round({ amount: stage.amount })
        await quiet(stage)
        return figures
      },
    )
    return { ...measured, note: roundTrips(talks) }
  } finally {
    await replay.close()
  }
}

/** Waits until the letters that a round caused are written: they are not the next round's load. */
async function quiet({ club }: Stage): Promise<void> {
  for (const until = Date.now() + 60_000; (await dueJobs(club.database)) > 0 && Date.now() < until; ) {
    await wait(250)
  }
}

function roundTrips(talks: readonly Talk[]): string {
  const middle = talks[Math.floor(talks.length / 2)] ?? []
  return `${middle.flat().length} statements in ${middle.length} round trips`
}

function rowOf(name: string, { thing, floor, note }: Measured, limit: number): Row {
  return {
    name,
    figures: thing,
    floor: floor && { name: 'F-sql', figures: floor },
    bars: [
      { what: 'p95', got: thing.p95, limit, unit: 'ms' },
      { what: 'of F-sql', got: shareOf(thing, floor), limit: 30, unit: '%', least: true },
      noErrors(thing),
    ],
    note,
  }
}

/** `POST /holds`. */
export async function holdRow(stage: Stage, wanted: readonly Wish[]): Promise<Row> {
  const calls = wanted.map((wish) => holdCall(stage.club, wish))
  return rowOf('hold', await measure(stage, calls, () => wipe(stage.club)), 60)
}

/** `POST /bookings`. */
export async function confirmRow(stage: Stage, wanted: readonly Wish[]): Promise<Row> {
  const calls = await heldCalls(stage, wanted)
  return rowOf('confirm', await measure(stage, calls, () => restoreHolds(stage.club)), 100)
}

/** The confirmations of holds that were just taken, and that `restoreHolds` brings back. */
export async function heldCalls({ club, product }: Stage, wanted: readonly Wish[]): Promise<Sent[]> {
  await wipe(club)
  const held: { id: string }[] = []
  for (const wish of wanted) held.push(await call<{ id: string }>(product.url, holdCall(club, wish)))
  await keepHolds(club)
  return held.map(({ id }) => confirmCall(club, id))
}
