import { setTimeout as wait } from 'node:timers/promises'
import { and, eq } from 'drizzle-orm'
import { acrossClubs } from '@/db/club'
import { houseThrottles } from '@/db/schema/house'
import { Refusal } from '@/lib/refusal'
import { windowOf } from '../throttles/rules'
import { PATIENCE_SECONDS, pauseAfter, TRIES_WINDOW_SECONDS } from './rules'

/**
 * Lets one try of a password be judged when its turn has come: at once for the first ones of an hour, then after growing pauses. A turn
 * is reserved before the try is made, so that guessing many at a time gains nothing. Waits a few seconds at most; refuses `rate_limited`
 * with `retryAt`, and then reserves nothing: knocking on does not move the turn away.
 */
export async function takeTurn(bucket: string): Promise<void> {
  const turn = await acrossClubs('passwords', async (tx) => {
    const windowStart = windowOf(new Date(), TRIES_WINDOW_SECONDS)
    // The update changes nothing and locks the row: tries at the same time stand in line here.
    const [row] = await tx
      .insert(houseThrottles)
      .values({ bucket, windowStart, count: 0 })
      .onConflictDoUpdate({
        target: [houseThrottles.bucket, houseThrottles.windowStart],
        set: { bucket },
      })
      .returning()
    const now = Date.now()
    const tries = (row?.count ?? 0) + 1
    const turn = Math.max(now, row?.nextAt?.getTime() ?? 0)
    if (turn - now > PATIENCE_SECONDS * 1000) {
      throw new Refusal('rate_limited', { retryAt: new Date(turn).toISOString() })
    }
    await tx
      .update(houseThrottles)
      .set({ count: tries, nextAt: new Date(turn + pauseAfter(tries) * 1000) })
      .where(and(eq(houseThrottles.bucket, bucket), eq(houseThrottles.windowStart, windowStart)))
    return turn
  })
  await wait(Math.max(0, turn - Date.now()))
}
