import { setTimeout as wait } from 'node:timers/promises'
import { type Club, type ClubRef, inClub } from '@/db/club'
import { Places } from '@/lib/places'
import { processWide } from '@/lib/process-wide'
import { Refusal } from '@/lib/refusal'
import { count } from './count'
import { looksAgain } from './look-again'
import { readCounts } from './queries'
import { LOOK_AGAIN_MS, mayTry, WRONG_PER_ADDRESS, WRONG_WINDOW_SECONDS } from './rules'

const WAIT_MS = 100
const PATIENCE_MS = 30_000

/** Tries of one address that wait here rather than at the counters, one after the other. */
const rooms = () =>
  processWide(
    'references',
    () => new Places({ most: 1000, share: WRONG_PER_ADDRESS, patienceMs: PATIENCE_MS, mostWaiting: 2000 }),
  )

type Tried = {
  /** Keyed and hashed. */
  address: string
  /** As it was typed. */
  typed: string
}

/**
 * Runs one try of a reference under the throttle of wrong ones. A try takes its place before it is made and is counted only
 * when it was wrong: a burst cannot slip past the limit, and right ones, however many at a time, wait their turn but are never refused
 * for their number. Beyond the limit a few are judged all the same, so that a right one comes in. Refuses `rate_limited`, `busy`.
 */
export function tryReference<T>(
  ref: ClubRef,
  { address, typed }: Tried,
  work: () => Promise<T>,
  now = new Date(),
): Promise<T> {
  const desk = deskOf(ref, address, now)
  const line = `${ref.id}:${address}`
  return rooms().within(line, async () => {
    if (await enter(desk)) return judged(desk, work)
    if (!looksAgain(line, typed, LOOK_AGAIN_MS)) throw new Refusal('rate_limited')
    return work().catch((error) => {
      throw isWrong(error) ? new Refusal('rate_limited') : error
    })
  })
}

async function judged<T>(desk: Desk, work: () => Promise<T>): Promise<T> {
  try {
    const found = await work()
    await desk(leave)
    return found
  } catch (error) {
    await desk(isWrong(error) ? leaveWrong : leave)
    throw error
  }
}

const isWrong = (error: unknown) => error instanceof Refusal && error.code === 'invalid_reference'

type Add = (bucket: 'underWay' | 'wrongFromAddress' | 'wrongAtClub', by?: 1 | -1) => Promise<number>
type Desk = <T>(work: (add: Add, wrong: () => Promise<number[]>) => Promise<T>) => Promise<T>

function deskOf(ref: ClubRef, address: string, now: Date): Desk {
  const buckets = {
    underWay: `trying:address:${address}`,
    wrongFromAddress: `wrong:address:${address}`,
    wrongAtClub: 'wrong:club',
  }
  return (work) =>
    inClub(ref, { kind: 'system', id: 'throttle' }, (club: Club) =>
      work(
        (bucket, by) => count(club, buckets[bucket], WRONG_WINDOW_SECONDS, now, by),
        () => readCounts(club, [buckets.wrongFromAddress, buckets.wrongAtClub], WRONG_WINDOW_SECONDS, now),
      ),
    )
}

/** True: it may be made, and is under way. False: beyond the limit. */
async function enter(desk: Desk): Promise<boolean> {
  const until = performance.now() + PATIENCE_MS
  for (;;) {
    const answer = await desk(async (add, wrong) => {
      // The address's own row is locked first, so no try that ends meanwhile is missed.
      const underWay = await add('underWay')
      const [wrongFromAddress = 0, wrongAtClub = 0] = await wrong()
      const may = mayTry({ wrongFromAddress, wrongAtClub, underWay })
      if (may !== 'now') await add('underWay', -1)
      return may
    })
    if (answer !== 'later') return answer === 'now'
    if (performance.now() > until) throw new Refusal('busy')
    await wait(WAIT_MS)
  }
}

async function leave(add: Add): Promise<void> {
  await add('underWay', -1)
}

async function leaveWrong(add: Add): Promise<void> {
  await add('underWay', -1)
  await add('wrongFromAddress')
  await add('wrongAtClub')
}
