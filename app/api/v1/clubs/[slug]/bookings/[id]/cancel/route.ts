import { currentBooking, flightAt } from '@/app/_api/answers/bookings'
import { cancelBookingCall } from '@/app/_api/operations/bookings'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'

export const POST = route(cancelBookingCall, ({ key, path, body, open, keep }) =>
  open(async (club) => {
    const { booking } = await flightAt(club, key, path.id)
    await cancelBooking(club, booking.id, body.reason)
    return keep(club, { status: 200, body: await currentBooking(club, key, booking.id) })
  }),
)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('POST')
