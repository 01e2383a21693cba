import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { coupons } from '@/db/schema/coupons'
import { announce } from '@/domain/bookings/bookings/announce'
import { type Flight, flightNow } from '@/domain/bookings/flights/queries'
import { fillGaps } from '@/domain/calendar/occupancy/fill-gaps'
import { lockDays } from '@/domain/calendar/occupancy/lock-days'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { giveBackCoupons } from '@/domain/coupons/coupons/give-back'
import { note } from '@/domain/coupons/coupons/note'
import { lockCouponsOfBooking } from '@/domain/coupons/coupons/queries'
import { postponedExpiry } from '@/domain/coupons/coupons/rules'
import { must } from '@/domain/doors/rights/must'
import { translator } from '@/lib/i18n/translator'
import { eachDay, localDate } from '@/lib/time'
import { lockFlights } from './queries'
import { whyNot } from './rules'
import type { Postponed, Postponement, Skipped } from './schema'

/**
 * Calls flights off for the weather, all in one transaction. Each is cancelled and marked postponed, its coupons are good
 * again for three months at least, customer, pilot and shop are told. One that changed since it was looked at is left as it
 * is and named in the answer, so that sending twice postpones once. Refuses `forbidden`.
 */
export async function postponeFlights(
  club: Club,
  { flights, reason, note: words }: Postponement,
  now = new Date(),
): Promise<Postponed> {
  await must(club, 'bookings.all')
  const sequences = new Map(flights.map(({ id, sequence }) => [id, sequence]))
  const ids = [...sequences.keys()]
  // Coupons, bookings, days: in the order in which every change takes them.
  await lockCouponsOfBooking(club, ...ids)
  const locked = new Map((await lockFlights(club, ids)).map((booking) => [booking.id, booking]))
  const skipped: Skipped[] = []
  const taken: string[] = []
  for (const [id, sequence] of sequences) {
    const why = whyNot(locked.get(id), sequence, { now, zone: club.timeZone })
    if (why) skipped.push({ id, why })
    else taken.push(id)
  }
  const days = [...locked.values()].flatMap(({ startAt, endAt }) =>
    eachDay(localDate(startAt, club.timeZone), localDate(endAt, club.timeZone)),
  )
  await lockDays(club, days)
  for (const id of taken) await postpone(club, await flightNow(club, id), { weather: reason, words }, now)
  if (taken.length > 0)
    await club.tx.execute(
      sql`select envol_enqueue('offer_slots', '{}'::jsonb, null, ${`offer_slots:${club.id}`})`,
    )
  return { postponed: taken, skipped }
}

type Told = { weather: Postponement['reason']; words: string }

async function postpone(club: Club, flight: Flight, { weather, words }: Told, now: Date): Promise<void> {
  const { id, external } = flight.booking
  const why = translator(club.language, 'weather')(`reason.${weather}`)
  const cancelReason = [why, words].filter(Boolean).join('. ')
  await club.tx
    .update(bookings)
    .set({
      state: 'cancelled',
      cancelledAt: now,
      cancelledBy: 'club',
      cancelReason,
      postponedAt: now,
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, id)))
  await fillGaps(club, await vacate(club, id))
  if (external) {
    await prolong(club, flight, now)
    await giveBackCoupons(club, id, now)
  }
  // Customers read why in their own language.
  const told = { cause: 'weather' as const, weather, reason: external ? words : cancelReason }
  await announce(club, await flightNow(club, id), { event: 'cancelled', now, ...told })
}

/** Before they are given back and the letters, which say until when. */
async function prolong(club: Club, { booking, coupons: paid }: Flight, now: Date): Promise<void> {
  const today = localDate(now, club.timeZone)
  for (const { id, expiresOn } of paid.filter(({ releasedAt }) => releasedAt === null)) {
    const until = postponedExpiry(expiresOn, today)
    await club.tx
      .update(coupons)
      .set({ expiresOn: until, postponedAt: now })
      .where(and(eq(coupons.clubId, club.id), eq(coupons.id, id)))
    await note(club, [id], 'postponed', {
      bookingId: booking.id,
      from: expiresOn,
      to: until,
      reason: 'weather',
    })
  }
}
