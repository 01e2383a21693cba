import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { requestAtWork } from '@/lib/http/trace'

/** What a job of letters works on: one mail, or the next due notice of a queue. */
export type LetterJob = { letterId: string } | { queue: string }

/**
 * Adds the job that delivers, in the caller's transaction; at `runAt`, or at once. A waiting twin is replaced; one that
 * runs at this moment (or whose worker died) is left alone and a new job made.
 */
export async function enqueue(club: Club, job: LetterJob, runAt: Date | null = null): Promise<void> {
  const [task, key] =
    'queue' in job ? ['deliver_notices', job.queue] : ['deliver_mail', `mail:${job.letterId}`]
  // The log then follows a request to its letters.
  const payload = JSON.stringify({ ...job, requestId: requestAtWork() })
  await club.tx.execute(
    sql`select envol_enqueue(${task}, ${payload}::jsonb, ${runAt?.toISOString() ?? null}::timestamptz, ${key})`,
  )
}
