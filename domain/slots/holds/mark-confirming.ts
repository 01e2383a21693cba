import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { Refusal } from '@/lib/refusal'
import { keepPlaces } from './keep-places'
import type { Hold } from './queries'
import type { Holder } from './schema'

/** While a shop is asked, a hold that arrived in time cannot run out. */
const CONFIRMING_MS = 30_000

/** First beat of a confirmation, in its own transaction: judged by its arrival, the hold gets 30 seconds more. Refuses `hold_expired`. */
export async function markConfirming(
  club: Club,
  holder: Holder,
  holdId: string,
  now = new Date(),
): Promise<Hold> {
  const until = new Date(now.getTime() + CONFIRMING_MS)
  const [hold] = await club.tx
    .update(holds)
    .set({ expiresAt: sql`greatest(${holds.expiresAt}, ${until.toISOString()}::timestamptz)` })
    .where(
      and(
        eq(holds.clubId, club.id),
        eq(holds.id, holdId),
        eq(holds.holder, holder),
        isNull(holds.endedAt),
        gt(holds.expiresAt, now),
      ),
    )
    .returning()
  if (!hold) throw new Refusal('hold_expired')
  await keepPlaces(club, holdId, hold.expiresAt)
  return hold
}
