import type { Club } from '@/db/club'
import { letters } from '@/db/schema/letters'
import { enqueue } from './enqueue'
import type { NewMail } from './schema'

/**
 * Writes a mail down in the caller's transaction, with the job that delivers it: both exist, or neither. Written again for
 * the same cause, nothing happens.
 */
export async function writeMail(club: Club, { to, dueAt, ...mail }: NewMail): Promise<void> {
  const [letter] = await club.tx
    .insert(letters)
    .values({ clubId: club.id, kind: 'mail', recipient: to, ...mail, ...(dueAt && { dueAt }) })
    .onConflictDoNothing({ target: [letters.clubId, letters.cause] })
    .returning({ letterId: letters.id })
  if (letter) await enqueue(club, letter, dueAt)
}
