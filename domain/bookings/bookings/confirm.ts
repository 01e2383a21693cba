import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, type Club, type ClubRef, inClub } from '@/db/club'
import { bookings, holds, passengers } from '@/db/schema/bookings'
import { occupancy } from '@/db/schema/occupancy'
import { placesInOrder } from '@/domain/calendar/occupancy/queries'
import { allocateCoupons } from '@/domain/coupons/coupons/allocate'
import { type Coupon, lockCouponsOfHold } from '@/domain/coupons/coupons/queries'
import { recheckCoupons } from '@/domain/coupons/coupons/recheck'
import { refusalOfHeld } from '@/domain/coupons/coupons/rules'
import { findOrCreateCustomer } from '@/domain/doors/customers/find-or-create'
import { markConfirming } from '@/domain/slots/holds/mark-confirming'
import type { Hold } from '@/domain/slots/holds/queries'
import { releaseHold } from '@/domain/slots/holds/release'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import { announce } from './announce'
import { type Booking, type Held, lockHeld, obstacles } from './queries/bookings'
import { type Flight, flightNow } from './queries/flight'
import type { ConfirmBooking } from './schema'

/** What was typed, where it takes the club's settings to read it. `held` is null when the hold is not this holder's. */
export type Unread = Pick<ConfirmBooking, 'holder' | 'holdId'> & {
  read: (held: Held | null) => ConfirmBooking
}

export type Around = {
  /** Opens the club; `inClub` unless the caller has something to do first. */
  open?: <T>(work: (club: Club) => Promise<T>) => Promise<T>
  /** Given the flight in the transaction that booked it; `again`: an earlier one had. */
  within?: (club: Club, flight: Flight, again: boolean) => Promise<unknown>
}

/**
 * Turns a live hold into a booking, once: pressing twice gives the same booking. Returns its id. One transaction, unless a
 * shop answers for a coupon: then the hold is marked in a first one, the shop asked outside any, and the booking made in a
 * second; an unreachable shop does not stop it.
 * Refuses `hold_expired`, `invalid_reference`, `reference_expired`, `slot_taken` (aircraft grounded or day closed meanwhile).
 */
export async function confirmBooking(
  ref: ClubRef,
  actor: Actor,
  input: ConfirmBooking | Unread,
  now = new Date(),
  { open = (work) => inClub(ref, actor, work), within = async () => undefined }: Around = {},
): Promise<string> {
  const finish = async (club: Club, flight: Flight, again = false) => {
    await within(club, flight, again)
    return flight.booking.id
  }
  const first = await open(async (club) => {
    const { coupons, held } = await claimHold(club, input)
    const details = 'read' in input ? input.read(held) : input
    if (held?.bookingId) return finish(club, await flightNow(club, held.bookingId), true)
    if (!held || held.hold.endedAt || held.hold.expiresAt <= now) throw new Refusal('hold_expired')
    const asked = coupons.flatMap(({ id, shopVerifiedAt }) => (shopVerifiedAt ? [id] : []))
    if (asked.length === 0) return finish(club, await book(club, held, coupons, details, now))
    await markConfirming(club, input.holder, input.holdId, now)
    return { asked, details }
  })
  if (typeof first === 'string') return first
  const refused = await recheckCoupons(ref, actor, first.asked, now)
  const second = await open(async (club) => {
    const { coupons, held } = await claimHold(club, input)
    // A twin of this call may have been faster.
    if (held?.bookingId) return finish(club, await flightNow(club, held.bookingId), true)
    if (refused) {
      await releaseHold(club, input.holdId, now)
      return refused
    }
    if (!held || held.hold.endedAt) throw new Refusal('hold_expired')
    return finish(club, await book(club, held, coupons, first.details, now))
  })
  if (typeof second === 'string') return second
  throw second
}

/** Coupons before holds, as takeHold does: an exchange in another tab would otherwise wait for this, and this for it. */
async function claimHold(club: Club, { holder, holdId }: Pick<ConfirmBooking, 'holder' | 'holdId'>) {
  const coupons = await lockCouponsOfHold(club, holdId)
  return { coupons, held: await lockHeld(club, holder, holdId) }
}

async function book(
  club: Club,
  { hold, bookingId: _, ...parts }: Held,
  coupons: readonly Coupon[],
  input: ConfirmBooking,
  now: Date,
): Promise<Flight> {
  const dayOf = (instant: Date) => localDate(instant, club.timeZone)
  const spoilt = refusalOfHeld(coupons, parts.external, {
    heldOn: dayOf(hold.createdAt),
    day: dayOf(hold.startAt),
  })
  if (spoilt) throw spoilt
  const id = uuidv7()
  const [{ stopped, flags }, customerId] = await Promise.all([
    obstacles(club, hold),
    findOrCreateCustomer(club, input.contact, input.language),
    takePlaces(club, hold.id, id, now),
  ])
  if (stopped) throw new Refusal('slot_taken')
  const booking = await writeBooking(club, {
    ...placeOf(hold),
    ...input.contact,
    id,
    flags,
    customerId,
    emergency: input.emergency,
    message: input.message,
    staffNote: input.staffNote ?? '',
    fields: { ...input.fields },
    language: input.language,
    conditionsVersion: input.consent.conditions ? parts.settings.conditionsVersion : '',
    conditionsAcceptedAt: input.consent.conditions,
    newsAcceptedAt: input.consent.news ? now : null,
    createdAt: now,
  })
  const seats = seatsOf(hold, input.passengerNames)
  const paid = coupons.map((coupon) => ({ ...coupon, releasedAt: null }))
  const flight = { ...parts, booking, passengers: seats, coupons: paid }
  await Promise.all([
    seatPassengers(club, id, seats),
    allocateCoupons(
      club,
      coupons.map((coupon) => coupon.id),
      id,
      now,
    ),
    announce(club, flight, { event: 'booked', now }),
  ])
  return flight
}

/** The hold's places become the booking's, and the hold ends; if one of them is gone, so is the hold. */
async function takePlaces(club: Club, holdId: string, bookingId: string, now: Date): Promise<void> {
  const [taken] = await Promise.all([
    club.tx
      .update(occupancy)
      .set({ kind: 'booking', ref: bookingId, expiresAt: null })
      .where(and(eq(occupancy.clubId, club.id), inArray(occupancy.id, placesInOrder(club, holdId))))
      .returning({ id: occupancy.id }),
    club.tx
      .update(holds)
      .set({ endedAt: now, weightsKg: null, ages: null })
      .where(and(eq(holds.clubId, club.id), eq(holds.id, holdId), isNull(holds.endedAt))),
  ])
  if (taken.length !== 2) throw new Refusal('hold_expired')
}

function placeOf(hold: Hold) {
  const { id: holdId, activityId, baseId, aircraftId, pilotId, meetAt, startAt, endAt } = hold
  const { passedLimits, passReason } = hold
  return { holdId, activityId, baseId, aircraftId, pilotId, meetAt, startAt, endAt, passedLimits, passReason }
}

async function writeBooking(
  { tx, id: clubId }: Club,
  values: Omit<typeof bookings.$inferInsert, 'clubId' | 'external'>,
): Promise<Booking> {
  const [booking] = await tx
    .insert(bookings)
    .values({ clubId, external: true, ...values })
    .returning()
  if (!booking) throw new Error('a booking came back empty')
  return booking
}

type Seat = Flight['passengers'][number]

function seatsOf(hold: Hold, names: readonly string[]): Seat[] {
  return Array.from({ length: hold.passengers }, (_, seat) => ({
    seat,
    name: names[seat] ?? '',
    weightKg: hold.weightsKg?.[seat] ?? null,
    age: hold.ages?.[seat] ?? null,
  }))
}

async function seatPassengers(club: Club, bookingId: string, seats: readonly Seat[]): Promise<void> {
  if (seats.length === 0) return
  await club.tx.insert(passengers).values(seats.map((seat) => ({ clubId: club.id, bookingId, ...seat })))
}
