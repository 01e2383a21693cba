import { and, asc, eq, lte, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { letters } from '@/db/schema/letters'
import { enqueue, type LetterJob } from './enqueue'
import { leaseEnd, open } from './queries/open'
import type { Letter } from './schema'

/**
 * Takes the next letter that this job is about, for a few seconds (keep-claim.ts prolongs them): until then no other worker
 * gets it, after that anyone does, so a worker killed half-way holds nothing up. Null when none is due; the job is then added again
 * for when one will be.
 */
export async function claim(club: Club, job: LetterJob): Promise<Letter | null> {
  const ofJob = 'queue' in job ? eq(letters.queue, job.queue) : eq(letters.id, job.letterId)
  const [next] = await club.tx
    .select({ id: letters.id, dueAt: letters.dueAt })
    .from(letters)
    .where(and(eq(letters.clubId, club.id), ofJob, open))
    .orderBy(asc(letters.position))
    .limit(1)
  if (!next) return null
  const [claimed] = await club.tx
    .update(letters)
    .set({
      attempts: sql`${letters.attempts} + 1`,
      dueAt: leaseEnd,
    })
    .where(and(eq(letters.clubId, club.id), eq(letters.id, next.id), open, lte(letters.dueAt, sql`now()`)))
    .returning()
  if (!claimed) await enqueue(club, job, next.dueAt)
  return claimed ?? null
}
