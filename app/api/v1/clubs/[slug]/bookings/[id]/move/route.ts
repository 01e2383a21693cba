import { moveBookingCall } from '@/app/_api/operations/bookings'
import { moveTo } from '@/app/_api/work/move'
import { route } from '@/app/_edge/route'

export const POST = route(moveBookingCall, moveTo)
