import { and, asc, eq } from 'drizzle-orm'
import { bookings } from '@/db/schema/bookings'
import { coupons } from '@/db/schema/coupons'
import type { World } from '@/db/testing/club'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import type { Booking } from '@/domain/bookings/bookings/queries/bookings'
import type { ConfirmBooking } from '@/domain/bookings/bookings/schema'
import type { Minutes } from '@/domain/slots/slots/schema'
import { NOW, nth, take, visitor } from '@/testing/worlds/holds'

export const camille = {
  lastName: 'Estève',
  firstName: 'Camille',
  cellPhone: '+33612345678',
  email: 'camille@courriel.example',
  isPassenger: true,
}

/** What visitor `who` sends to confirm a hold. */
const confirming = (who: number, holdId: string, changes: Partial<ConfirmBooking> = {}): ConfirmBooking => ({
  holder: visitor(who),
  holdId,
  contact: camille,
  passengerNames: ['Camille Estève'],
  emergency: 'Alex, 06 11 22 33 44',
  message: 'Un anniversaire',
  fields: {},
  consent: { conditions: NOW, news: false },
  language: 'fr',
  ...changes,
})

export const confirm = (
  world: World,
  who: number,
  holdId: string,
  now = NOW,
  changes: Partial<ConfirmBooking> = {},
): Promise<string> =>
  confirmBooking(world.ref, { kind: 'visitor', id: String(who) }, confirming(who, holdId, changes), now)

/** Takes and confirms a start for visitor `who`; the booking's id. */
export async function book(world: World, who: number, start: Minutes, now = NOW): Promise<string> {
  return confirm(world, who, (await take(world, who, start, now)).id, now)
}

export const bookingsOf = (world: World): Promise<Booking[]> =>
  world.open(({ tx, id }) =>
    tx.select().from(bookings).where(eq(bookings.clubId, id)).orderBy(asc(bookings.startAt)),
  )

export async function bookingOf(world: World, bookingId: string): Promise<Booking> {
  return nth(
    (await bookingsOf(world)).filter(({ id }) => id === bookingId),
    0,
  )
}

/** Coupon `who` as the register has it now. */
export const couponOf = (world: World, who: number) =>
  world.open(async ({ tx, id }) => {
    const wanted = and(eq(coupons.clubId, id), eq(coupons.id, nth(world.coupons, who).id))
    return nth(await tx.select().from(coupons).where(wanted), 0)
  })
