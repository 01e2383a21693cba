import type { Club } from '@/db/club'
import { addJob } from '@/db/jobs'
import { requestAtWork } from '@/lib/http/trace'

/** What a job of letters works on: one mail, or the next due notice of a queue. */
export type LetterJob = { letterId: string } | { queue: string }

/**
 * Adds the job that delivers, in the caller's transaction; at `runAt`, or at once. A waiting twin is replaced; one that
 * runs at this moment (or whose worker died) is left alone and a new job made.
 */
export async function enqueue(club: Club, job: LetterJob, runAt: Date | null = null): Promise<void> {
  // The log then follows a request to its letters.
  const when = { at: runAt, requestId: requestAtWork() }
  if ('queue' in job) await addJob(club.tx, 'deliver_notices', { payload: job, key: job.queue, ...when })
  else await addJob(club.tx, 'deliver_mail', { payload: job, key: `mail:${job.letterId}`, ...when })
}
