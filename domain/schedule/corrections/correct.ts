import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings, passengers } from '@/db/schema/bookings'
import { type Flight, loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { lockForChange } from '@/domain/bookings/bookings/queries/locks'
import { record } from '@/domain/club/journal/record'
import { couponsById } from '@/domain/coupons/coupons/queries'
import { must } from '@/domain/doors/rights/must'
import { loadSituationOn } from '@/domain/slots/slots/queries/situation'
import { limitsPassed } from '@/domain/slots/slots/rules/judge'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import type { CorrectedSeat, Correction } from './schema'

/**
 * Staff correct who booked an external flight and who is aboard: names, weights, ages, fewer or more of them. What the aircraft
 * does not carry is refused, or kept with a reason that stays visible. Weights and ages never reach the journal. Refuses
 * `not_found`, `forbidden`, `booking_over`, `too_many_passengers`, `beyond_limits`.
 */
export async function correctBooking(
  club: Club,
  bookingId: string,
  correction: Correction,
  now = new Date(),
): Promise<void> {
  const [locked] = await lockForChange(club, [bookingId])
  const before = locked && (await loadFlight(club, bookingId))
  if (!before?.booking.external) throw new Refusal('not_found')
  await must(club, 'bookings.all')
  const { booking } = before
  if (booking.state !== 'booked' || booking.endAt <= now) throw new Refusal('booking_over')
  const { seats, reason, ...contact } = correction
  await refuseUnlessPaid(club, before, seats.length)
  const heavy = await isTooHeavy(club, before, seats, now)
  if (heavy && reason === '') throw new Refusal('beyond_limits', { limits: ['too_heavy'] })
  const others = booking.passedLimits.filter((limit) => limit !== 'too_heavy')
  await club.tx
    .update(bookings)
    .set({
      ...contact,
      passedLimits: heavy ? [...others, 'too_heavy'] : others,
      passReason: [others.length > 0 && booking.passReason, heavy && reason].filter(Boolean).join('. '),
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await club.tx
    .delete(passengers)
    .where(and(eq(passengers.clubId, club.id), eq(passengers.bookingId, bookingId)))
  await club.tx
    .insert(passengers)
    .values(seats.map((one, seat) => ({ ...one, clubId: club.id, bookingId, seat })))
  await record(club, {
    event: 'booking.corrected',
    subjectId: bookingId,
    before: factsOf(booking, before.passengers.length),
    after: { ...factsOf(contact, seats.length), ...(heavy && { limits: ['too_heavy'], reason }) },
  })
}

type Facts = Pick<Correction, 'lastName' | 'firstName' | 'cellPhone' | 'language'>

const factsOf = ({ lastName, firstName, cellPhone, language }: Facts, count: number) => ({
  name: `${firstName} ${lastName}`.trim(),
  phone: cellPhone,
  language,
  passengers: count,
})

/** More than before are flown as far as the activity takes them and the coupons pay for them. */
async function refuseUnlessPaid(club: Club, { activity, coupons, passengers: was }: Flight, count: number) {
  if (count <= was.length) return
  const paid = await couponsById(
    club,
    coupons.map(({ id }) => id),
  )
  const most = paid.reduce((sum, coupon) => sum + coupon.passengers, 0)
  if (count > Math.min(activity.maxPassengers, most)) throw new Refusal('too_many_passengers')
}

async function isTooHeavy(
  club: Club,
  { booking, activity }: Flight,
  seats: readonly CorrectedSeat[],
  now: Date,
): Promise<boolean> {
  const situation = await loadSituationOn(club, {
    activityId: activity.id,
    baseId: booking.baseId,
    day: localDate(booking.startAt, club.timeZone),
    ignoring: booking.id,
    now,
  })
  if (!situation) throw new Refusal('not_found')
  const standard = situation.terms.standardWeightKg
  const party = { passengers: seats.length, weightsKg: seats.map(({ weightKg }) => weightKg ?? standard) }
  const flight = { ...booking, memberId: null }
  return limitsPassed(situation, flight, { party, lastDay: null }).includes('too_heavy')
}
