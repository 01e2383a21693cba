import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'

/** What a job of letters works on: one mail, or the next due notice of a queue. */
export type LetterJob = { letterId: string } | { queue: string }

/**
 * Adds the job that delivers, in the caller's transaction; at `runAt`, or at once. A waiting twin is replaced; one that
 * runs at this moment (or whose worker died) is left alone and a new job made.
 */
export async function enqueue(club: Club, job: LetterJob, runAt: Date | null = null): Promise<void> {
  const [task, key] =
    'queue' in job ? ['deliver_notices', job.queue] : ['deliver_mail', `mail:${job.letterId}`]
  await club.tx.execute(
    sql`select envol_enqueue(${task}, ${JSON.stringify(job)}::jsonb, ${runAt?.toISOString() ?? null}::timestamptz, ${key})`,
  )
}
