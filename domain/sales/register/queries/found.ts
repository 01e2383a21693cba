import { and, or, type SQL, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { foldedIn } from '@/domain/bookings/dossiers/queries/search'
import { meanings } from '@/domain/bookings/dossiers/rules/search'

/** Whose a coupon is: the buyer's, else the beneficiary's. */
export const nameOf = sql`coalesce(nullif(${coupons.buyer} ->> 'name', ''), ${coupons.beneficiary} ->> 'name', '')`

const called = sql`concat_ws(' ', ${coupons.buyer} ->> 'name', ${coupons.buyer} ->> 'email',
  ${coupons.beneficiary} ->> 'name', ${coupons.beneficiary} ->> 'email', ${coupons.orderNumber})`
const booker = sql`concat_ws(' ', ${bookings.lastName}, ${bookings.firstName}, ${bookings.email})`

/**
 * Coupons of which every word is found in the names, emails and order of its sale, or in whoever booked with it; or by the start of
 * the reference (normal form), or the figures of the buyer's phone.
 */
export function foundBy(club: Club, search: string): SQL | undefined {
  const { words, phone, references } = meanings(search)
  if (words.length === 0) return undefined
  const all = (text: SQL) => and(...words.map((word) => sql`strpos(${text}, ${word}) > 0`))
  return or(
    all(foldedIn(called)),
    sql`${coupons.id} in (select ${bookingCoupons.couponId} from ${bookingCoupons}
      join ${bookings} on ${bookings.clubId} = ${bookingCoupons.clubId} and ${bookings.id} = ${bookingCoupons.bookingId}
      where ${bookingCoupons.clubId} = ${club.id} and ${all(foldedIn(booker))})`,
    ...references.map((start) => sql`starts_with(${coupons.reference}, ${start})`),
    phone
      ? sql`strpos(regexp_replace(${coupons.buyer} ->> 'phone', '[^0-9]', '', 'g'), ${phone}) > 0`
      : undefined,
  )
}
