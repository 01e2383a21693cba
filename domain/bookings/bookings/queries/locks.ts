import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { lockDays } from '@/domain/calendar/occupancy/lock-days'
import { lockCouponsOfBookings } from '@/domain/coupons/coupons/queries'
import { localDate } from '@/lib/time'
import type { Booking } from './bookings'

type Change = {
  /** Whether the coupons that pay are changed too: given back, used up, prolonged. */
  coupons?: boolean
  /** Where the bookings may go. */
  to?: readonly Date[]
}

/**
 * Bookings locked for a change until the transaction ends; those that are not the club's are left out. Every change takes
 * its locks here and so in one order, without which two of them would wait for each other: coupons by id, bookings by id,
 * then the local days on which the bookings start and those to which they may go (caps are counted by them).
 */
export async function lockForChange(
  club: Club,
  ids: readonly string[],
  { coupons = false, to = [] }: Change = {},
): Promise<Booking[]> {
  if (ids.length === 0) return []
  if (coupons) await lockCouponsOfBookings(club, ids)
  const locked = await club.tx
    .select()
    .from(bookings)
    .where(and(eq(bookings.clubId, club.id), inArray(bookings.id, [...ids])))
    .orderBy(asc(bookings.id))
    .for('update')
  const instants = locked.length === 0 ? [] : [...locked.map(({ startAt }) => startAt), ...to]
  await lockDays(
    club,
    instants.map((instant) => localDate(instant, club.timeZone)),
  )
  return locked
}

/** One booking locked until the transaction ends, for what changes neither its place nor its coupons; null when it is not the club's. */
export async function lockBooking(club: Club, bookingId: string): Promise<Booking | null> {
  const [row] = await club.tx
    .select()
    .from(bookings)
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
    .for('update')
  return row ?? null
}
