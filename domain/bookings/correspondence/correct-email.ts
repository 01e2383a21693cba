import type { Club } from '@/db/club'
import { personOf } from '@/domain/doors/people/queries'
import { Refusal } from '@/lib/refusal'
import { correctAddress } from '../bookings/correct-address'

/**
 * Staff correct the address of an external booking; its confirmation goes there, links sent before stop working. Refuses
 * `forbidden`, and what `correctAddress` refuses.
 */
export async function correctEmail(
  club: Club,
  bookingId: string,
  email: string,
  now = new Date(),
): Promise<void> {
  const actor = await personOf(club, club.actor.id)
  if (!actor?.rights.includes('bookings.all')) throw new Refusal('forbidden')
  await correctAddress(club, bookingId, email, now)
}
