import { confirmBookingCall, listBookingsCall } from '@/app/_api/operations/bookings'
import { confirmHold } from '@/app/_api/work/confirm'
import { pageOfBookings } from '@/app/_api/work/list'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'

export const GET = route(listBookingsCall, pageOfBookings)

export const POST = route(confirmBookingCall, confirmHold)

export const { PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET', 'POST')
