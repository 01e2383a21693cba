import { route } from '@/app/_edge/route'
import { moveBookingCall } from '../../../../../_operations/bookings'
import { moveTo } from '../../../../../_work/move'

export const POST = route(moveBookingCall, moveTo)
