import type { Club } from '@/db/club'
import { clubFacts, textIn } from '@/domain/club/clubs/rules'
import { bookingsOfCoupon, findCoupon } from '@/domain/coupons/coupons/queries'
import { writeMail } from '@/domain/letters/letters/write-mail'
import { env } from '@/lib/env'
import { uuidv7 } from '@/lib/id'
import { type Flight, loadFlight } from './queries/flight'
import { manageUrl } from './rules/flight'

/** Sends the links of the bookings made with a reference to their own address, when that is the one typed. False when there is none. */
export async function sendLinks(club: Club, reference: string, email: string): Promise<boolean> {
  const coupon = await findCoupon(club, reference)
  const found = coupon ? await bookingsOfCoupon(club, coupon.id) : []
  const mine = found.filter((booking) => booking.email.toLowerCase() === email.toLowerCase())
  const flights = (await Promise.all(mine.map(({ id }) => loadFlight(club, id)))).filter(
    (flight) => flight !== null,
  )
  const [first] = flights
  if (!first) return false
  const locale = first.booking.language
  const links = { appUrl: env().APP_URL, secret: env().AUTH_SECRET }
  const line = ({ booking, activity, coupons }: Flight) => ({
    activity: textIn(activity.name, locale),
    meetAt: booking.meetAt.toISOString(),
    start: booking.startAt.toISOString(),
    manageUrl: manageUrl(links, club.slug, booking),
    references: coupons.map(({ reference: paid }) => paid),
  })
  await writeMail(club, {
    cause: `link:${uuidv7()}`,
    bookingId: first.booking.id,
    to: first.booking.email,
    payload: {
      template: 'booking-link',
      locale,
      zone: club.timeZone,
      club: clubFacts(club, first.settings, locale),
      bookings: flights.map(line),
    },
  })
  return true
}
