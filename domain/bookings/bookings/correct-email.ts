import type { Club } from '@/db/club'
import { must } from '@/domain/doors/rights/must'
import { correctAddress } from './correct-address'

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
  await must(club, 'bookings.all')
  await correctAddress(club, bookingId, email, now)
}
