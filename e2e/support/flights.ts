import { eq } from 'drizzle-orm'
import { letters } from '@/db/schema/letters'
import { shops } from '@/db/schema/shops'
import { unique } from '@/db/testing/club'
import { confirmBooking } from '@/domain/bookings/bookings/confirm'
import { takeHold } from '@/domain/slots/holds/take'
import { instantOf, type LocalDate, toMinutes } from '@/lib/time'
import { type BookableClub, changeCoupon } from './club'

type Who = { firstName?: string; lastName: string; message?: string; aboard?: string }

/** A flight booked online with the nth coupon; its id and the customer's address. */
export async function aFlight(club: BookableClub, nth: number, day: LocalDate, hour: number, who: Who) {
  const email = `${unique('client')}@essais.example`
  const [coupon, activity, base] = [club.coupons[nth], club.activities[0], club.bases[0]]
  if (!coupon || !activity || !base) throw new Error('the club is not whole')
  const holder = `visit:${nth}` as const
  const hold = await club.open((opened) =>
    takeHold(opened, {
      holder,
      couponIds: [coupon.id],
      activityId: activity.id,
      baseId: base.id,
      start: toMinutes(instantOf(day, hour * 60, 'Europe/Paris')),
      passengers: 1,
      weightsKg: [75],
      ages: null,
    }),
  )
  const { firstName = 'Camille', lastName, message = '' } = who
  const contact = { lastName, firstName, cellPhone: '+33639981762', email, isPassenger: true }
  const input = {
    holder,
    holdId: hold.id,
    contact,
    passengerNames: [who.aboard ?? `${firstName} ${lastName}`],
    emergency: '',
    message,
    fields: {},
    consent: { conditions: new Date(), news: false },
    language: 'fr' as const,
  }
  return { id: await confirmBooking(club.ref, { kind: 'visitor', id: String(nth) }, input), email }
}

/** As if the nth coupon had been sold by the club's shop. */
export async function soldByShop(club: BookableClub, nth: number): Promise<void> {
  const [shop] = await club.open(({ tx, id }) => tx.select().from(shops).where(eq(shops.clubId, id)))
  if (!shop) throw new Error('the club has no shop')
  await changeCoupon(club, club.references[nth] ?? '', { shopId: shop.id })
}

/** The shop's notices of this club, oldest first. */
export const noticesOf = (club: BookableClub) =>
  club.open(async ({ tx, id }) => {
    const rows = await tx.select().from(letters).where(eq(letters.clubId, id)).orderBy(letters.position)
    return rows.filter(({ kind }) => kind === 'notice')
  })
