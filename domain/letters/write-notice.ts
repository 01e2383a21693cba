import type { Club } from '@/db/club'
import { letters } from '@/db/schema/letters'
import { enqueue } from './enqueue'
import { type NewNotice, noticeQueue } from './schema'

/**
 * Writes down, in the caller's transaction, what the shop must be told of one reference, with the job that tells it. The
 * notices of a booking go out in the order in which they were written. The same cause never writes a second one.
 */
export async function writeNotice(
  club: Club,
  { cause, bookingId, shopId, reference, notice }: NewNotice,
): Promise<void> {
  const queue = noticeQueue(bookingId)
  const written = await club.tx
    .insert(letters)
    .values({
      clubId: club.id,
      kind: 'notice',
      queue,
      cause,
      bookingId,
      recipient: shopId,
      payload: { reference, notice },
    })
    .onConflictDoNothing({ target: [letters.clubId, letters.cause] })
    .returning({ id: letters.id })
  if (written.length > 0) await enqueue(club, { queue })
}
