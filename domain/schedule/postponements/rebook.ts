import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { visits } from '@/db/schema/visits'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { heldElsewhere } from '@/domain/visits/visits/queries'
import { startVisit } from '@/domain/visits/visits/start'
import { Refusal } from '@/lib/refusal'
import { couponsAfter } from './queries'
import { groupAgain } from './rules'

/**
 * Opens the journey to another slot for whoever booked a flight that was called off, in this browser (hashed): with the same
 * coupons and the same group, nothing typed again. A journey that keeps a slot there already goes on as it is. Returns its
 * code. Refuses `not_found`, `external_closed`, `invalid_reference` (no coupon is good any more, or they paid for another
 * flight), `reference_held` when another browser keeps a slot with one of them.
 */
export async function rebookFlight(
  club: Club,
  browser: string,
  bookingId: string,
  now = new Date(),
): Promise<string> {
  const flight = await loadFlight(club, bookingId)
  if (!flight?.booking.external) throw new Refusal('not_found')
  if (!flight.external.enabled) throw new Refusal('external_closed')
  const { good } = await couponsAfter(club, flight, now)
  const [first] = good
  if (!first) throw new Refusal('invalid_reference')
  for (const { id } of good) {
    const until = await heldElsewhere(club, browser, id, now)
    if (until) throw new Refusal('reference_held', { expiresAt: until.toISOString() })
  }
  const code = await startVisit(club, browser, first.id, now)
  await club.tx
    .update(visits)
    .set({ couponIds: good.map(({ id }) => id), choice: groupAgain(flight) })
    .where(
      and(
        eq(visits.clubId, club.id),
        eq(visits.browser, browser),
        eq(visits.code, code),
        isNull(visits.holdId),
      ),
    )
  return code
}
