import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { letters } from '@/db/schema/letters'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import { enqueue } from './enqueue'

/**
 * Sends a letter that had failed for good once more, with its whole schedule of attempts before it. A notice takes its old
 * place in the order of its booking; the shop tells a late one by its `sequence`. Refuses `not_found` when there is no such
 * failed letter.
 */
export async function replayLetter(club: Club, letterId: string): Promise<void> {
  const [letter] = await club.tx
    .update(letters)
    .set({ failedAt: null, attempts: 0, dueAt: sql`now()` })
    .where(and(eq(letters.clubId, club.id), eq(letters.id, letterId), isNotNull(letters.failedAt)))
    .returning({ queue: letters.queue, bookingId: letters.bookingId })
  if (!letter) throw new Refusal('not_found')
  await enqueue(club, letter.queue ? { queue: letter.queue } : { letterId })
  await record(club, {
    event: 'letter.replayed',
    ...(letter.bookingId && { subjectId: letter.bookingId }),
    after: { letter: letterId },
  })
}
