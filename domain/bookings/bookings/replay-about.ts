import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { letters } from '@/db/schema/letters'
import { must } from '@/domain/doors/rights/must'
import { replayLetter } from '@/domain/letters/letters/replay-letter'
import { isUuid } from '@/lib/id'
import { Refusal } from '@/lib/refusal'

/** Staff send a letter about a booking once more, after it had failed for good. Refuses `forbidden`, `not_found`. */
export async function replayAbout(club: Club, bookingId: string, letterId: string): Promise<void> {
  await must(club, 'bookings.all')
  if (!isUuid(letterId)) throw new Refusal('not_found')
  const [letter] = await club.tx
    .select({ id: letters.id })
    .from(letters)
    .where(and(eq(letters.clubId, club.id), eq(letters.id, letterId), eq(letters.bookingId, bookingId)))
  if (!letter) throw new Refusal('not_found')
  await replayLetter(club, letterId)
}
