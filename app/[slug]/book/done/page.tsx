import { redirect } from 'next/navigation'
import { visitor } from '@/app/_edge/gates'
import { page } from '@/app/_edge/page'
import { inClub } from '@/db/club'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { flightFacts } from '@/domain/bookings/bookings/rules/flight'
import { env } from '@/lib/env'
import { customerPath } from '../../_booking'
import { pathsOf } from '../../_onward'
import { DoneView } from '../_view/done-view'
import { openVisit } from '../_visit'
import { correctEmail } from '../actions'

/** Step 5: it is booked. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/book/done'>) => {
  const { slug } = await params
  const { v } = await searchParams
  const { ref, locale, browser, visit } = await openVisit(slug, typeof v === 'string' ? v : null)
  const { bookingId, code } = visit
  if (!bookingId) redirect(pathsOf(slug, code).details)
  const flight = await inClub(ref, visitor(browser), (club) => loadFlight(club, bookingId))
  if (!flight) redirect(`/${slug}/book`)
  const { APP_URL, AUTH_SECRET } = env()
  const facts = flightFacts(ref, flight, locale, { appUrl: APP_URL, secret: AUTH_SECRET })
  const manage = customerPath(slug, flight.booking)
  if (flight.booking.state !== 'booked') redirect(manage)
  const now = new Date()
  return (
    <DoneView
      flight={facts}
      links={{
        calendar: `${manage}/booking.ics`,
        pdf: `${manage}/coupon.pdf`,
        page: `${manage}/confirmation`,
      }}
      manageHref={manage}
      late={new Date(facts.cutoffAt) <= now}
      emailAction={flight.booking.startAt > now ? correctEmail.bind(null, slug, code) : null}
    />
  )
})
