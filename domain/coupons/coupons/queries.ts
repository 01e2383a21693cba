import { and, asc, eq, gt, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings, holds } from '@/db/schema/bookings'
import { bookingCoupons, couponEvents, coupons, holdCoupons } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import { letters } from '@/db/schema/letters'
import type { Refusal } from '@/lib/refusal'
import { addDays, type LocalDate, localDate } from '@/lib/time'
import { type CouponTerms, type KnownBetter, readingsOf, refusalOf } from './rules'

export type Coupon = typeof coupons.$inferSelect

/** The coupon in the register with this reference (normal form), as typed or as one of ours is read; null when there is none. */
export async function findCoupon(club: Club, reference: string): Promise<Coupon | null> {
  return (await findJudged(club, reference, new Date())).coupon
}

/** The same with the register's word on it. */
export async function findJudged(
  club: Club,
  reference: string,
  now: Date,
): Promise<{ coupon: Coupon | null; refusal: Refusal | null; graceDays: number }> {
  const rows = await club.tx
    .select({ coupon: coupons, graceDays: externalSettings.graceDays })
    .from(coupons)
    .leftJoin(externalSettings, eq(externalSettings.clubId, coupons.clubId))
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.reference, readingsOf(reference))))
  const coupon = behind(
    reference,
    rows.map((row) => row.coupon),
  )
  const graceDays = rows[0]?.graceDays ?? 0
  return { coupon, graceDays, refusal: coupon && refusalOf(coupon, graceDays, localDate(now, club.timeZone)) }
}

function behind(reference: string, rows: readonly Coupon[]): Coupon | null {
  const [typed, read] = readingsOf(reference)
  const named = (name: string | undefined) => rows.find((row) => row.reference === name)
  return named(typed) ?? named(read) ?? null
}

/** These coupons, in the order of their ids; those that are not the club's are left out. */
export async function couponsById(club: Club, ids: readonly string[]): Promise<Coupon[]> {
  if (ids.length === 0) return []
  return club.tx
    .select()
    .from(coupons)
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, [...ids])))
    .orderBy(asc(coupons.id))
}

/** The same, locked until the transaction ends (in the order of their ids). */
export async function lockCoupons(club: Club, ids: readonly string[]): Promise<Coupon[]> {
  return club.tx
    .select()
    .from(coupons)
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, [...ids])))
    .orderBy(asc(coupons.id))
    .for('update')
}

/**
 * The coupons with these references (normal form), locked likewise; one entry for each reference, null where the register
 * does not know it.
 */
export async function lockReferences(club: Club, references: readonly string[]): Promise<(Coupon | null)[]> {
  const rows = await club.tx
    .select()
    .from(coupons)
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.reference, references.flatMap(readingsOf))))
    .orderBy(asc(coupons.id))
    .for('update')
  return references.map((reference) => behind(reference, rows))
}

/** As `isGood` says, but for those that a booking has: nothing used them up or made them void, and they are accepted on a day. */
export const acceptedOn = (today: LocalDate, graceDays: number) =>
  and(
    isNull(coupons.voidAt),
    isNull(coupons.flownAt),
    isNull(coupons.noShowAt),
    or(isNull(coupons.expiresOn), gte(coupons.expiresOn, addDays(today, -graceDays))),
  )

/** The coupons that a hold keeps, locked likewise. */
export async function lockCouponsOfHold(club: Club, holdId: string): Promise<Coupon[]> {
  const kept = club.tx
    .select({ id: holdCoupons.couponId })
    .from(holdCoupons)
    .where(
      and(eq(holdCoupons.clubId, club.id), eq(holdCoupons.holdId, holdId), isNull(holdCoupons.releasedAt)),
    )
  return club.tx
    .select()
    .from(coupons)
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, kept)))
    .orderBy(asc(coupons.id))
    .for('update')
}

/** The coupons of bookings, locked likewise. */
export async function lockCouponsOfBookings(club: Club, bookingIds: readonly string[]): Promise<void> {
  const paid = club.tx
    .select({ id: bookingCoupons.couponId })
    .from(bookingCoupons)
    .where(and(eq(bookingCoupons.clubId, club.id), inArray(bookingCoupons.bookingId, [...bookingIds])))
  await club.tx
    .select({ id: coupons.id })
    .from(coupons)
    .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, paid)))
    .orderBy(asc(coupons.id))
    .for('update')
}

/** How long after its end a coupon is taken without a call, and what the end is compared with. */
export async function couponTerms(club: Club): Promise<CouponTerms> {
  const [row] = await club.tx
    .select({ graceDays: externalSettings.graceDays, expiryJudged: externalSettings.expiryJudged })
    .from(externalSettings)
    .where(eq(externalSettings.clubId, club.id))
  return row ?? { graceDays: 0, expiryJudged: 'flight' }
}

/** The live hold that keeps a coupon at this moment, or null. */
export async function liveHoldOfCoupon(club: Club, couponId: string, now: Date) {
  const [row] = await club.tx
    .select({ id: holds.id, holder: holds.holder, startAt: holds.startAt, expiresAt: holds.expiresAt })
    .from(holdCoupons)
    .innerJoin(holds, and(eq(holds.clubId, holdCoupons.clubId), eq(holds.id, holdCoupons.holdId)))
    .where(
      and(
        eq(holdCoupons.clubId, club.id),
        eq(holdCoupons.couponId, couponId),
        isNull(holdCoupons.releasedAt),
        isNull(holds.endedAt),
        gt(holds.expiresAt, now),
      ),
    )
  return row ?? null
}

/** Bookings that consumed this coupon and still do. */
export async function bookingsOfCoupon(club: Club, couponId: string) {
  return club.tx
    .select({
      id: bookings.id,
      email: bookings.email,
      state: bookings.state,
      linkVersion: bookings.linkVersion,
    })
    .from(bookingCoupons)
    .innerJoin(
      bookings,
      and(eq(bookings.clubId, bookingCoupons.clubId), eq(bookings.id, bookingCoupons.bookingId)),
    )
    .where(
      and(
        eq(bookingCoupons.clubId, club.id),
        eq(bookingCoupons.couponId, couponId),
        isNull(bookingCoupons.releasedAt),
      ),
    )
}

/** The life of a coupon, oldest first. */
export async function couponHistory(club: Club, couponId: string) {
  return club.tx
    .select({
      event: couponEvents.event,
      at: couponEvents.at,
      actor: couponEvents.actor,
      detail: couponEvents.detail,
    })
    .from(couponEvents)
    .where(and(eq(couponEvents.clubId, club.id), eq(couponEvents.couponId, couponId)))
    .orderBy(asc(couponEvents.at), asc(couponEvents.id))
}

/**
 * Throws the register's word on one coupon, if it has one: `invalid_reference` or `reference_expired`. Else how many days after its
 * end it is taken.
 */
export async function refuseUnlessGood(club: Club, coupon: Coupon, now: Date): Promise<number> {
  const { graceDays } = await couponTerms(club)
  const refusal = refusalOf(coupon, graceDays, localDate(now, club.timeZone))
  if (refusal) throw refusal
  return graceDays
}

/**
 * What the club knows better than the shop, of each of these coupons. `freed`: the last notice about it is `cancelled` and
 * has not reached the shop. `prolonged`: the club gave it a later end, or postponed its flight.
 */
export async function knownBetter(club: Club, asked: readonly Pick<Coupon, 'id' | 'reference'>[]) {
  const ids = asked.map(({ id }) => id)
  if (ids.length === 0) return () => ({ freed: false, prolonged: false })
  const [told, prolonged] = await Promise.all([
    club.tx
      .select({
        reference: sql<string>`${letters.payload}->>'reference'`,
        event: sql<string>`${letters.payload}->'notice'->>'event'`,
        deliveredAt: letters.deliveredAt,
      })
      .from(bookingCoupons)
      .innerJoin(
        letters,
        and(
          eq(letters.clubId, bookingCoupons.clubId),
          eq(letters.bookingId, bookingCoupons.bookingId),
          eq(letters.kind, 'notice'),
        ),
      )
      .where(and(eq(bookingCoupons.clubId, club.id), inArray(bookingCoupons.couponId, ids)))
      .orderBy(asc(letters.position)),
    club.tx
      .selectDistinct({ id: couponEvents.couponId })
      .from(couponEvents)
      .where(
        and(
          eq(couponEvents.clubId, club.id),
          inArray(couponEvents.couponId, ids),
          inArray(couponEvents.event, ['prolonged', 'postponed']),
        ),
      ),
  ])
  const last = new Map(told.map((notice) => [notice.reference, notice]))
  const later = new Set(prolonged.map(({ id }) => id))
  return ({ id, reference }: Pick<Coupon, 'id' | 'reference'>): KnownBetter => {
    const notice = last.get(reference)
    return {
      freed: notice?.event === 'cancelled' && notice.deliveredAt === null,
      prolonged: later.has(id),
    }
  }
}
