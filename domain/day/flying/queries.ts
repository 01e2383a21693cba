import type { Club } from '@/db/club'
import type { Right } from '@/db/schema/rights'
import { type Flight, loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { lockForChange } from '@/domain/bookings/bookings/queries/locks'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { mayRunDay } from './rules'

/** What whoever acts may do. Refuses `forbidden` when it is not to run the day. */
export async function dayRights(club: Club): Promise<readonly Right[]> {
  return (await must(club, ({ rights }) => mayRunDay(rights))).rights
}

/** A flight and its coupons, locked until the transaction ends. Refuses `not_found`, `forbidden`. */
export async function lockFlight(
  club: Club,
  bookingId: string,
): Promise<{ flight: Flight; rights: readonly Right[] }> {
  const [locked] = await lockForChange(club, [bookingId], { coupons: true })
  const flight = locked && (await loadFlight(club, bookingId))
  if (!flight) throw new Refusal('not_found')
  return { flight, rights: await dayRights(club) }
}

/** Refuses what is no longer a flight to come or to note: `booking_changed`, `booking_over`. */
export function refuseUnlessBooked({ booking }: Flight, sequence: number | undefined): void {
  if (booking.state !== 'booked') throw new Refusal('booking_over')
  if (sequence !== undefined && booking.sequence !== sequence) throw new Refusal('booking_changed')
}
