import { page } from '@/app/_edge/page'
import type { Flight } from '@/domain/flights/queries'
import { changeable, openBooking } from '../../_booking'
import type { BookingStanding } from '../../_view/booking-state'
import { BookingView } from '../../_view/booking-view'

/** The customer's booking: see it, its documents, move or cancel it in time. */
export default page(async ({ params }: PageProps<'/[slug]/b/[token]'>) => {
  const { slug, token } = await params
  const open = await openBooking(slug, token)
  const { path, flight, facts } = open
  const free = changeable(open, new Date())
  const again = flight.coupons.some(({ releasedAt }) => releasedAt !== null)
  return (
    <BookingView
      flight={facts}
      standing={standingOf(flight)}
      links={{ calendar: `${path}/booking.ics`, pdf: `${path}/coupon.pdf`, page: `${path}/confirmation` }}
      moveHref={free ? `${path}/move` : null}
      cancelHref={free ? `${path}/cancel` : null}
      againHref={again ? `/${slug}/book` : null}
    />
  )
})

function standingOf({ booking, coupons }: Flight): BookingStanding {
  switch (booking.state) {
    case 'booked':
      return { state: 'booked', previousStart: null, notice: null }
    case 'cancelled': {
      const back = coupons.find(({ releasedAt }) => releasedAt !== null)
      const coupon = back ? { kind: 'back' as const, until: back.expiresOn } : { kind: 'spent' as const }
      return { state: 'cancelled', by: booking.cancelledBy ?? 'club', coupon }
    }
    case 'flown':
    case 'no_show':
      return { state: booking.state }
  }
}
