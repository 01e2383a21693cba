import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { houseThrottles } from '@/db/schema/house'
import { windowOf } from './rules'

/**
 * Adds one to a counter of Envol itself in the current window (fixed, `seconds` long) and returns what it says now. Needs
 * `acrossClubs`. The row stays locked until the transaction ends, so that a burst is counted one after the other.
 */
export async function countHouse(tx: Tx, bucket: string, seconds: number, now: Date): Promise<number> {
  const [row] = await tx
    .insert(houseThrottles)
    .values({ bucket, windowStart: windowOf(now, seconds), count: 1 })
    .onConflictDoUpdate({
      target: [houseThrottles.bucket, houseThrottles.windowStart],
      set: { count: sql`${houseThrottles.count} + 1` },
    })
    .returning({ count: houseThrottles.count })
  return row?.count ?? 0
}
