import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { throttles } from '@/db/schema/visits'
import { windowOf } from './rules'

/** Adds to a counter of the current window (fixed, `seconds` long) and returns what it says now. `by` may take back. */
export async function count(
  club: Club,
  bucket: string,
  seconds: number,
  now: Date,
  by: 1 | -1 = 1,
): Promise<number> {
  const [row] = await club.tx
    .insert(throttles)
    .values({ clubId: club.id, bucket, windowStart: windowOf(now, seconds), count: Math.max(by, 0) })
    .onConflictDoUpdate({
      target: [throttles.clubId, throttles.bucket, throttles.windowStart],
      set: { count: sql`greatest(${throttles.count} + ${by}, 0)` },
    })
    .returning({ count: throttles.count })
  return row?.count ?? 0
}
