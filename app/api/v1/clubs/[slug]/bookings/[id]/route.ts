import { currentBooking } from '@/app/_api/answers/bookings'
import { readBooking } from '@/app/_api/operations/bookings'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { inClub } from '@/db/club'

export const GET = route(readBooking, (call) =>
  inClub(call.ref, call.actor, async (club) => ({
    status: 200,
    body: await currentBooking(club, call.key, call.path.id),
  })),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
