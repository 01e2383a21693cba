import type { z } from 'zod'
import type { Answer } from '@/app/_edge/once'
import type { Call } from '@/app/_edge/route'
import { moveBooking } from '@/domain/bookings/bookings/move'
import { partyOf } from '@/domain/bookings/bookings/rules/bookings'
import { parseSlotId } from '@/domain/slots/slots/schema'
import { Refusal } from '@/lib/refusal'
import { currentBooking, flightAt } from '../answers/bookings'
import type { bookingMove } from '../schemas/bookings'
import { orNearest } from './nearest'

/** Moves a booking to another slot of its activity and base. */
export async function moveTo(call: Call<unknown, z.output<typeof bookingMove>>): Promise<Answer> {
  const { key, path, body, open, keep } = call
  const flight = await open((club) => flightAt(club, key, path.id))
  const { activity, base, booking, coupons } = flight
  const asked = parseSlotId(body.slot)
  if (!asked || asked.activity !== activity.code || asked.icao !== base.icao) {
    throw new Refusal('slot_not_offered')
  }
  const lost = async () => ({
    ...asked,
    activityId: activity.id,
    baseId: base.id,
    party: partyOf(flight),
    coupons,
    ignoring: booking.id,
  })
  return orNearest(call, lost, () =>
    open(async (club) => {
      await moveBooking(club, booking.id, asked.start)
      return keep(club, { status: 200, body: await currentBooking(club, key, booking.id) })
    }),
  )
}
