import { and, eq, inArray, sql } from 'drizzle-orm'
import { acrossClubs, type Club } from '@/db/club'
import { houseThrottles } from '@/db/schema/house'
import { throttles } from '@/db/schema/visits'
import { env } from '@/lib/env'
import { PROXY_BUCKET, windowOf } from './rules'

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

/** Whether a proxy has shown itself in the last two days while none was declared. */
export async function undeclaredProxy(): Promise<boolean> {
  if (env().TRUSTED_PROXY_HOPS > 0) return false
  const [seen] = await acrossClubs('throttles', (tx) =>
    tx
      .select({ count: houseThrottles.count })
      .from(houseThrottles)
      .where(
        and(
          eq(houseThrottles.bucket, PROXY_BUCKET),
          sql`${houseThrottles.windowStart} > now() - interval '2 days'`,
        ),
      )
      .limit(1),
  )
  return seen !== undefined
}
