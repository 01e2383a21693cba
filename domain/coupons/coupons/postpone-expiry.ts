import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { coupons } from '@/db/schema/coupons'
import { localDate } from '@/lib/time'
import { note } from './note'
import { postponedExpiry } from './rules'

/** A coupon as a booking that is called off has it. */
type Paid = { id: string; expiresOn: string | null; releasedAt: Date | null }

/**
 * The club calls off the flight that these coupons pay: they last three months from today at least (rule 12). `postponed`:
 * for the weather, which their lives say even of one that lasts long enough.
 */
export async function postponeExpiry(
  club: Club,
  paid: readonly Paid[],
  { bookingId, postponed, now }: { bookingId: string; postponed: boolean; now: Date },
): Promise<void> {
  const today = localDate(now, club.timeZone)
  for (const { id, expiresOn } of paid.filter(({ releasedAt }) => releasedAt === null)) {
    const until = postponedExpiry(expiresOn, today)
    if (until === expiresOn && !postponed) continue
    await club.tx
      .update(coupons)
      .set({ expiresOn: until, ...(postponed && { postponedAt: now }) })
      .where(and(eq(coupons.clubId, club.id), eq(coupons.id, id)))
    const detail = { bookingId, from: expiresOn, to: until, ...(postponed && { reason: 'weather' }) }
    await note(club, [id], 'postponed', detail)
  }
}
