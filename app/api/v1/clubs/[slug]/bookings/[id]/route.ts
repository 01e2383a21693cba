import { route } from '@/app/_edge/route'
import { inClub } from '@/db/club'
import { currentBooking } from '../../../../_answers/bookings'
import { readBooking } from '../../../../_operations/bookings'

export const GET = route(readBooking, ({ ref, actor, path }) =>
  inClub(ref, actor, async (club) => ({ status: 200, body: await currentBooking(club, path.id) })),
)
