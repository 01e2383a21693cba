import { page } from '@/app/_edge/page'
import { changeable, openBooking } from '@/app/[slug]/_booking'
import { inClub } from '@/db/club'
import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import { couponsAfter } from '@/domain/schedule/postponements/queries'
import { fromMinutes } from '@/lib/time'
import type { BookingStanding, CouponAfter } from '../../_view/booking-state'
import { BookingView } from '../../_view/booking-view'
import { chooseAnother } from '../actions'

/** The customer's booking: see it, its documents, move or cancel it in time. */
export default page(async ({ params, searchParams }: PageProps<'/[slug]/b/[token]'>) => {
  const { slug, token } = await params
  const open = await openBooking(slug, token)
  const { ref, actor, path, flight, facts } = open
  const now = new Date()
  const free = changeable(open, now)
  const after = await inClub(ref, actor, (club) => couponsAfter(club, flight, now))
  const again = after.good.length > 0 && flight.external.enabled
  return (
    <BookingView
      flight={facts}
      standing={standingOf(flight, after, movedFrom(flight, (await searchParams).from))}
      links={{ calendar: `${path}/booking.ics`, pdf: `${path}/coupon.pdf`, page: `${path}/confirmation` }}
      moveHref={free ? `${path}/move` : null}
      cancelHref={free ? `${path}/cancel` : null}
      again={again ? chooseAnother.bind(null, slug, token) : null}
    />
  )
})

type After = Awaited<ReturnType<typeof couponsAfter>>

/** The take-off before, in minutes since the epoch, as the move's address says it; null when it is none, or the flight's own. */
function movedFrom({ booking }: Flight, from: string | string[] | undefined): string | null {
  if (typeof from !== 'string' || !/^\d{1,9}$/.test(from)) return null
  const before = fromMinutes(Number(from))
  return before.getTime() === booking.startAt.getTime() ? null : before.toISOString()
}

function standingOf({ booking }: Flight, after: After, moved: string | null): BookingStanding {
  switch (booking.state) {
    case 'booked':
      return { state: 'booked', movedFrom: moved }
    case 'cancelled':
      return {
        state: 'cancelled',
        by: booking.postponedAt ? 'weather' : (booking.cancelledBy ?? 'club'),
        coupon: couponAfter(after),
      }
    case 'flown':
    case 'no_show':
      return { state: booking.state }
  }
}

function couponAfter({ good, elsewhere }: After): CouponAfter {
  if (good.length === 0) return { kind: elsewhere ? 'elsewhere' : 'spent' }
  return { kind: 'back', until: good.flatMap(({ expiresOn }) => expiresOn ?? []).sort()[0] ?? null }
}
