import type { Club } from '@/db/club'
import type { Flight } from '@/domain/bookings/flights/queries'
import { couponTerms } from '@/domain/coupons/coupons/queries'
import { lastDayAccepted } from '@/domain/coupons/coupons/rules'
import type { LocalDate } from '@/lib/time'

/** The last local day on which the coupons of a booking are taken; null when nothing ends. */
export async function lastDayOf(
  club: Club,
  { booking, coupons }: Pick<Flight, 'booking' | 'coupons'>,
): Promise<LocalDate | null> {
  if (!booking.external) return null
  const { graceDays, expiryJudged } = await couponTerms(club)
  if (expiryJudged === 'booking') return null
  const ends = coupons.flatMap(({ expiresOn }) => lastDayAccepted(expiresOn, graceDays) ?? [])
  return ends.sort()[0] ?? null
}
