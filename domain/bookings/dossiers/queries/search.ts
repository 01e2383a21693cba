import { and, or, type SQL, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings, passengers } from '@/db/schema/bookings'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { meanings } from '../rules/search'

/** A text without accents, case and hyphens; after NFD, so that it is right under the C collation too. */
export const foldedIn = (text: SQL) =>
  sql`replace(replace(translate(lower(regexp_replace(normalize(${text}, NFD), U&'[\\0300-\\036F]', '', 'g')), '-’', ' '''), 'œ', 'oe'), 'æ', 'ae')`

/**
 * Bookings of which every word is found in what they are `called`, or in the name of somebody aboard; or by their phone, or the
 * start of a reference, for those who may see them.
 */
export function foundBy(
  club: Club,
  search: string,
  called: SQL,
  { contacts, references: seesReferences }: { contacts: boolean; references: boolean },
): SQL | undefined {
  const { words, phone, references } = meanings(search)
  if (words.length === 0) return undefined
  const all = (text: SQL) => and(...words.map((word) => sql`strpos(${text}, ${word}) > 0`))
  const aboard = sql`${bookings.id} in (select ${passengers.bookingId} from ${passengers}
    where ${passengers.clubId} = ${club.id} and ${all(foldedIn(sql`${passengers.name}`))})`
  const paid = sql`${bookings.id} in (select ${bookingCoupons.bookingId} from ${bookingCoupons}
    join ${coupons} on ${coupons.clubId} = ${bookingCoupons.clubId} and ${coupons.id} = ${bookingCoupons.couponId}
    where ${bookingCoupons.clubId} = ${club.id}
      and (${or(...references.map((start) => sql`starts_with(${coupons.reference}, ${start})`))}))`
  return or(
    all(foldedIn(called)),
    aboard,
    contacts && phone ? sql`strpos(${bookings.cellPhone}, ${phone}) > 0` : undefined,
    seesReferences && references.length > 0 ? paid : undefined,
  )
}
