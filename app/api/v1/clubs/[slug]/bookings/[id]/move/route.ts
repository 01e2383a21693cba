import { moveBookingCall } from '@/app/_api/operations/bookings'
import { moveTo } from '@/app/_api/work/move'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'

export const POST = route(moveBookingCall, moveTo)

export const { GET, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('POST')
