import { and, eq, inArray } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { throttles } from '@/db/schema/visits'
import { windowOf } from './rules'

/** What counters of the current window say, without adding to them. */
export async function readCounts(
  club: Club,
  buckets: readonly string[],
  seconds: number,
  now: Date,
): Promise<number[]> {
  const rows = await club.tx
    .select({ bucket: throttles.bucket, count: throttles.count })
    .from(throttles)
    .where(
      and(
        eq(throttles.clubId, club.id),
        inArray(throttles.bucket, [...buckets]),
        eq(throttles.windowStart, windowOf(now, seconds)),
      ),
    )
  return buckets.map((bucket) => rows.find((row) => row.bucket === bucket)?.count ?? 0)
}
