import type { Club } from '@/db/club'
import { type Flight, loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { lockForChange } from '@/domain/bookings/bookings/queries/locks'
import { occupy } from '@/domain/calendar/occupancy/occupy'
import { placesOf } from '@/domain/calendar/occupancy/rules'
import type { Place } from '@/domain/calendar/occupancy/schema'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'
import { judgeChange } from './judge-change'
import { wallsAt } from './queries'
import { exchanged, mayChange } from './rules'
import type { Exchange } from './schema'
import { settleChange } from './settle-change'

/**
 * Two bookings take each other's time, aircraft or pilot; each keeps its own length. Both or none: everybody concerned by
 * either is told as of a move. Refuses what `rescheduleBooking` refuses, of either. Returns both as they are now.
 */
export async function exchangeBookings(
  club: Club,
  { one, other, what, beyond }: Exchange,
  now = new Date(),
): Promise<{ one: Flight; other: Flight }> {
  if (one.id === other.id) throw new Refusal('not_found')
  const ids = [one.id, other.id]
  await lockForChange(club, ids)
  const [first, second] = [await loadFlight(club, one.id), await loadFlight(club, other.id)]
  if (!first || !second) throw new Refusal('not_found')
  const actor = await must(club, (person) =>
    [first, second].every(({ booking }) => mayChange(person, booking)),
  )
  refuseUnlessOpen(first, one.sequence)
  refuseUnlessOpen(second, other.sequence)
  function refuseUnlessOpen({ booking }: Flight, sequence: number) {
    if (booking.sequence !== sequence) throw new Refusal('booking_changed')
    if (booking.state !== 'booked' || booking.endAt <= now) throw new Refusal('booking_over')
  }
  const judge = async (before: Flight, partner: Flight) => {
    const plan = { ...exchanged(before.booking, partner.booking, what), beyond }
    return { before, plan, ...(await judgeChange(club, actor, before, plan, { ignoring: ids, now })) }
  }
  const judged = [await judge(first, second), await judge(second, first)] as const
  const freed: Place[] = []
  for (const id of ids) freed.push(...(await vacate(club, id)))
  for (const { before, plan } of judged) {
    const { id } = before.booking
    const places = placesOf(before.activity, plan)
    if (!(await occupy(club, { kind: 'booking', ref: id, places, expiresAt: null, now })))
      throw new Refusal('place_taken', { walls: await wallsAt(club, places, id, now) })
  }
  const settle = ({ before, plan, ...rest }: (typeof judged)[number]) =>
    settleChange(club, before, plan, { ...rest, freed, now })
  return { one: await settle(judged[0]), other: await settle(judged[1]) }
}
