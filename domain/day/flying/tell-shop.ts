import type { Club } from '@/db/club'
import { flightNow } from '@/domain/bookings/bookings/queries/flight'
import { noticesAbout } from '@/domain/bookings/notices/queries'
import type { AllocationNotice } from '@/domain/coupons/shop/schema'
import { writeLetters } from '@/domain/letters/letters/write-letters'

/** Tells the shops of a booking's coupons what has become of it, behind everything they were told before. */
export async function tellShop(
  club: Club,
  bookingId: string,
  event: AllocationNotice['event'],
  now: Date,
): Promise<void> {
  const flight = await flightNow(club, bookingId)
  if (!flight.booking.external) return
  const notices = await noticesAbout(club, flight, { event, occurredAt: now, before: null })
  await writeLetters(club, { notices })
}
