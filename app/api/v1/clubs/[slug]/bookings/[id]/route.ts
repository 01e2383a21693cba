import { currentBooking } from '@/app/_api/answers/bookings'
import { readBooking } from '@/app/_api/operations/bookings'
import { mayDo } from '@/app/_edge/caller'
import { onlyMethods } from '@/app/_edge/only-methods'
import { route } from '@/app/_edge/route'
import { inClub } from '@/db/club'

export const GET = route(readBooking, (call) =>
  inClub(call.ref, call.actor, async (club) => ({
    status: 200,
    body: await currentBooking(club, call.path.id, mayDo(call, 'bookings:write')),
  })),
)

export const { POST, PUT, PATCH, DELETE, OPTIONS } = onlyMethods('GET')
