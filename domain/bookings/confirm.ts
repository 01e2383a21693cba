import { and, eq, inArray, isNull } from 'drizzle-orm'
import { type Actor, type Club, type ClubRef, inClub } from '@/db/club'
import { bookings, holds, passengers } from '@/db/schema/bookings'
import { clubSettings } from '@/db/schema/clubs'
import { occupancy } from '@/db/schema/occupancy'
import { allocateCoupons } from '@/domain/coupons/allocate'
import { lockCoupons } from '@/domain/coupons/queries'
import { recheckCoupons } from '@/domain/coupons/recheck'
import { findOrCreateCustomer } from '@/domain/customers/find-or-create'
import { markConfirming } from '@/domain/holds/mark-confirming'
import { couponsOfHold, type Hold, lockHold } from '@/domain/holds/queries'
import { releaseHold } from '@/domain/holds/release'
import { placesInOrder } from '@/domain/occupancy/queries'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { announce } from './announce'
import { bookingOfHold, obstacles } from './queries'
import type { ConfirmBooking } from './schema'

/**
 * Turns a live hold into a booking, once: pressing twice gives the same booking. The coupons that a shop answers for are
 * verified again between two transactions; an unreachable shop does not stop a booking. Returns the booking's id; `within`
 * is given it in the transaction that made it.
 * Refuses `hold_expired`, `invalid_reference`, `reference_expired`, `slot_taken` (aircraft grounded or day closed meanwhile).
 */
export async function confirmBooking(
  ref: ClubRef,
  actor: Actor,
  input: ConfirmBooking,
  now = new Date(),
  within: (club: Club, bookingId: string) => Promise<unknown> = async () => undefined,
): Promise<string> {
  const claimed = await inClub(ref, actor, async (club) => {
    await lockHold(club, input.holder, input.holdId)
    const done = await bookingOfHold(club, input.holder, input.holdId)
    if (done) {
      await within(club, done)
      return { done, coupons: [] }
    }
    await markConfirming(club, input.holder, input.holdId, now)
    return { done: null, coupons: await couponsOfHold(club, input.holdId) }
  })
  if (claimed.done) return claimed.done
  const refused = await recheckCoupons(ref, actor, claimed.coupons, now)
  if (refused) {
    const done = await inClub(ref, actor, async (club) => {
      const made = await letGo(club, input, now)
      if (made) await within(club, made)
      return made
    })
    if (done) return done
    throw refused
  }
  return inClub(ref, actor, async (club) => {
    const id = await book(club, input, claimed.coupons, now)
    await within(club, id)
    return id
  })
}

/** Ends a refused hold; or the id of the booking that a twin of this call made of it, which its shop then heard of. */
async function letGo(club: Club, { holder, holdId }: ConfirmBooking, now: Date): Promise<string | null> {
  await lockHold(club, holder, holdId)
  const done = await bookingOfHold(club, holder, holdId)
  if (!done) await releaseHold(club, holdId, now)
  return done
}

async function book(
  club: Club,
  input: ConfirmBooking,
  couponIds: readonly string[],
  now: Date,
): Promise<string> {
  // Coupons before holds, as takeHold does: an exchange in another tab would otherwise wait for this, and this for it.
  await lockCoupons(club, couponIds)
  const hold = await claimHold(club, input)
  if (typeof hold === 'string') return hold
  const { stopped, flags } = await obstacles(club, hold)
  if (stopped) throw new Refusal('slot_taken')
  const customerId = await findOrCreateCustomer(club, input.contact, input.language)
  const id = uuidv7()
  const { isPassenger, ...contact } = input.contact
  await club.tx.insert(bookings).values({
    clubId: club.id,
    id,
    holdId: hold.id,
    external: true,
    activityId: hold.activityId,
    baseId: hold.baseId,
    aircraftId: hold.aircraftId,
    pilotId: hold.pilotId,
    meetAt: hold.meetAt,
    startAt: hold.startAt,
    endAt: hold.endAt,
    customerId,
    ...contact,
    isPassenger,
    emergency: input.emergency,
    message: input.message,
    fields: { ...input.fields },
    language: input.language,
    conditionsVersion: input.consent.conditions ? await conditionsVersion(club) : '',
    conditionsAcceptedAt: input.consent.conditions,
    newsAcceptedAt: input.consent.news ? now : null,
    createdAt: now,
    flags,
  })
  await seatPassengers(club, id, hold, input.passengerNames)
  await allocateCoupons(club, couponIds, id, now)
  await takePlaces(club, hold.id, id, now)
  await announce(club, { event: 'booked', bookingId: id, now })
  return id
}

/** The hold, locked and ended; or the id of the booking that a twin of this call made of it. */
async function claimHold(club: Club, input: ConfirmBooking): Promise<Hold | string> {
  const hold = await lockHold(club, input.holder, input.holdId)
  const done = await bookingOfHold(club, input.holder, input.holdId)
  if (done) return done
  if (!hold || hold.endedAt) throw new Refusal('hold_expired')
  return hold
}

async function conditionsVersion(club: Club): Promise<string> {
  const [row] = await club.tx
    .select({ version: clubSettings.conditionsVersion })
    .from(clubSettings)
    .where(eq(clubSettings.clubId, club.id))
  return row?.version ?? ''
}

async function seatPassengers(
  club: Club,
  bookingId: string,
  hold: Hold,
  names: readonly string[],
): Promise<void> {
  const seats = Array.from({ length: hold.passengers }, (_, seat) => ({
    clubId: club.id,
    bookingId,
    seat,
    name: names[seat] ?? '',
    weightKg: hold.weightsKg?.[seat] ?? null,
    age: hold.ages?.[seat] ?? null,
  }))
  if (seats.length > 0) await club.tx.insert(passengers).values(seats)
}

/** The hold's places become the booking's; if one of them is gone, so is the hold. */
async function takePlaces(club: Club, holdId: string, bookingId: string, now: Date): Promise<void> {
  const taken = await club.tx
    .update(occupancy)
    .set({ kind: 'booking', ref: bookingId, expiresAt: null })
    .where(and(eq(occupancy.clubId, club.id), inArray(occupancy.id, placesInOrder(club, holdId))))
    .returning({ id: occupancy.id })
  if (taken.length !== 2) throw new Refusal('hold_expired')
  await club.tx
    .update(holds)
    .set({ endedAt: now, weightsKg: null, ages: null })
    .where(and(eq(holds.clubId, club.id), eq(holds.id, holdId), isNull(holds.endedAt)))
}
