import { route } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { cancelBooking } from '@/domain/bookings/cancel'
import { currentBooking, flightAt } from '../../../../../_answers/bookings'
import { cancelBookingCall } from '../../../../../_operations/bookings'

export const POST = route(cancelBookingCall, ({ ref, actor, path, body, keep }) =>
  inClub(ref, actor, async (club) => {
    const { booking } = await flightAt(club, path.id)
    await cancelBooking(club, booking.id, body.reason)
    return keep(club, { status: 200, body: await currentBooking(club, booking.id) })
  }),
)
