import { type Actor, type ClubRef, inClub } from '@/db/club'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import type { ConfirmBooking } from '@/domain/bookings/bookings/schema'
import { must } from '@/domain/doors/rights/must'

/**
 * Books a start that was kept for a caller, as it is booked online: the same letters, notices and journal, once however often it
 * is pressed. Their address is not needed if there is a phone. Returns the booking's id. Refuses `forbidden`, and what
 * `confirmBooking` does.
 */
export async function bookCaller(
  ref: ClubRef,
  actor: Actor,
  input: Omit<ConfirmBooking, 'holder' | 'consent'>,
  now = new Date(),
): Promise<string> {
  const consent = { conditions: null, news: false }
  return confirmBooking(ref, actor, { ...input, consent, holder: `desk:${actor.id}` }, now, {
    open: (work) =>
      inClub(ref, actor, async (club) => {
        await must(club, 'bookings.all')
        return work(club)
      }),
  })
}
