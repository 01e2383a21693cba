import type { Page } from '@playwright/test'
import { eq } from 'drizzle-orm'
import { bookings, passengers } from '@/db/schema/bookings'
import type { Right } from '@/db/schema/rights'
import type { World } from '@/db/testing/club'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import { checkinUrl } from '@/domain/bookings/bookings/rules/flight'
import { takeHold } from '@/domain/slots/holds/take'
import { env } from '@/lib/env'
import { addDays, instantOf, localDate, toMinutes } from '@/lib/time'
import { type BookableClub, bookingsOf } from './club'
import { signIn } from './doors'
import { aStaff } from './staff'

const MINUTE = 60_000

export const crew: Right[] = ['schedule.see', 'bookings.own', 'day.see']
export const office: Right[] = ['schedule.see', 'bookings.own', 'bookings.all', 'day.see', 'coupons.see']

type Booked = { coupon: number; hour: number; day: string; lastName?: string; age?: number }

/** Somebody books a start of this club with one of its coupons; the booking's id. */
export async function booked(club: BookableClub, { coupon, hour, day, ...who }: Booked): Promise<string> {
  const [place, flown, paid] = [club.bases[0], club.activities[0], club.coupons[coupon]]
  if (!place || !flown || !paid) throw new Error('nothing to book with')
  const holder = `visit:${coupon}` as const
  const hold = await club.open((opened) =>
    takeHold(opened, {
      holder,
      couponIds: [paid.id],
      activityId: flown.id,
      baseId: place.id,
      start: toMinutes(instantOf(day, hour * 60, club.ref.timeZone)),
      passengers: 1,
      weightsKg: [72],
      ages: null,
    }),
  )
  const lastName = who.lastName ?? 'Vidal'
  const id = await confirmBooking(
    club.ref,
    { kind: 'visitor', id: String(coupon) },
    {
      holder,
      holdId: hold.id,
      contact: {
        lastName,
        firstName: 'Karine',
        cellPhone: '+33639981762',
        email: `karine${coupon}@courriel.example`,
        isPassenger: true,
      },
      passengerNames: [`Karine ${lastName}`],
      emergency: '',
      message: '',
      fields: {},
      consent: { conditions: new Date(), news: false },
      language: 'fr',
    },
  )
  if (who.age !== undefined) {
    const { age } = who
    await club.open(({ tx }) => tx.update(passengers).set({ age }).where(eq(passengers.bookingId, id)))
  }
  return id
}

/** As if a flight of half an hour had begun `minutes` ago; its local day. */
export async function began(club: World, id: string, minutes: number): Promise<string> {
  const startAt = new Date(Math.floor(Date.now() / MINUTE) * MINUTE - minutes * MINUTE)
  const times = {
    meetAt: new Date(startAt.getTime() - 20 * MINUTE),
    startAt,
    endAt: new Date(startAt.getTime() + 30 * MINUTE),
  }
  await club.open(({ tx }) => tx.update(bookings).set(times).where(eq(bookings.id, id)))
  return localDate(startAt, club.ref.timeZone)
}

export async function bookingNow(club: World, id: string) {
  const found = (await bookingsOf(club)).find((one) => one.id === id)
  if (!found) throw new Error('the booking is gone')
  return found
}

/** Where the QR code of a booking leads, as a path. */
export async function checkinPath(club: BookableClub, id: string): Promise<string> {
  const { linkVersion } = await bookingNow(club, id)
  return checkinUrl({ appUrl: '', secret: env().AUTH_SECRET }, club.slug, { id, linkVersion })
}

/** Somebody with these rights signs in and opens a page of the desk. */
export async function enter(page: Page, club: BookableClub, rights: readonly Right[], path: string) {
  const staff = await aStaff(club, rights)
  await page.goto(`/${club.slug}/login`)
  await signIn(page, staff.identifier, staff.password)
  await page.waitForURL(/\/desk/)
  await page.goto(`/${club.slug}/desk/${path}`)
  return staff
}

export const tomorrow = () => addDays(localDate(new Date(), 'Europe/Paris'), 1)
export const inTwoDays = () => addDays(tomorrow(), 1)
