import { type ClubRef, inClub } from '@/db/club'
import { Refusal } from '@/lib/refusal'
import { count } from './count'
import { mayTry, WRONG_WINDOW_SECONDS } from './rules'

/**
 * Runs one try of a reference under the throttle of wrong ones. The try is counted before it is made and taken back when
 * it was not wrong, so that a burst cannot slip past the limit. `address` is a keyed hash. Refuses `rate_limited`.
 */
export async function tryReference<T>(
  ref: ClubRef,
  address: string,
  work: () => Promise<T>,
  now = new Date(),
): Promise<T> {
  const add = (by: 1 | -1) =>
    inClub(ref, { kind: 'system', id: 'throttle' }, async (club) => ({
      fromAddress: await count(club, `wrong:address:${address}`, WRONG_WINDOW_SECONDS, now, by),
      atClub: await count(club, 'wrong:club', WRONG_WINDOW_SECONDS, now, by),
    }))
  const counted = await add(1)
  if (!mayTry(counted.fromAddress, counted.atClub)) throw new Refusal('rate_limited')
  try {
    const found = await work()
    await add(-1)
    return found
  } catch (error) {
    const wrong = error instanceof Refusal && error.code === 'invalid_reference'
    if (!wrong) await add(-1)
    throw error
  }
}
