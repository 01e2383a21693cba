import { setTimeout as wait } from 'node:timers/promises'
import { type Club, type ClubRef, inClub } from '@/db/club'
import { Refusal } from '@/lib/refusal'
import { count } from './count'
import { readCounts } from './queries'
import { mayTry, WRONG_WINDOW_SECONDS } from './rules'

const WAIT_MS = 30
const PATIENCE_MS = 6000

/**
 * Runs one try of a reference under the throttle of wrong ones. A try takes its place before it is made and is counted only
 * when it was wrong: a burst cannot slip past the limit, and right ones, however many at a time, are never refused for
 * their number. `address` is a keyed hash. Refuses `rate_limited`.
 */
export async function tryReference<T>(
  ref: ClubRef,
  address: string,
  work: () => Promise<T>,
  now = new Date(),
): Promise<T> {
  const desk = deskOf(ref, address, now)
  await enter(desk)
  try {
    const found = await work()
    await desk(leave)
    return found
  } catch (error) {
    const wrong = error instanceof Refusal && error.code === 'invalid_reference'
    await desk(wrong ? leaveWrong : leave)
    throw error
  }
}

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

async function enter(desk: Desk): Promise<void> {
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
    if (answer === 'now') return
    if (answer === 'refused' || performance.now() > until) throw new Refusal('rate_limited')
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
