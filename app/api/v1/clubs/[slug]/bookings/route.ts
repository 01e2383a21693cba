import { route } from '@/app/_edge/route'
import { confirmBookingCall, listBookingsCall } from '../../../_operations/bookings'
import { confirmHold } from '../../../_work/confirm'
import { pageOfBookings } from '../../../_work/list'

export const GET = route(listBookingsCall, pageOfBookings)

export const POST = route(confirmBookingCall, confirmHold)
