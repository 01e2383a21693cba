import type { Club } from '@/db/club'
import { callOff } from '@/domain/bookings/bookings/call-off'
import { flightNow } from '@/domain/bookings/bookings/queries/flight'
import { lockForChange } from '@/domain/bookings/bookings/queries/locks'
import { must } from '@/domain/doors/rights/must'
import { translator } from '@/lib/i18n/translator'
import { closeHours } from '../closures/close-hours'
import { whyNot } from './rules'
import type { FlightsAsked, Postponed, Postponement, Skipped } from './schema'

/**
 * Calls flights off for the weather, all in one transaction. Each is cancelled and marked postponed, its coupons are good
 * again for three months at least, customer, pilot and shop are told; `closing`, the hours are closed to online booking too, so
 * that nobody is sold what has just been called off. One that changed since it was looked at is left as it is and named in the
 * answer, so that sending twice postpones once. Refuses `forbidden`.
 */
export async function postponeFlights(
  club: Club,
  { flights, reason: weather, note: words, closing }: Postponement,
  now = new Date(),
): Promise<Postponed> {
  await must(club, 'bookings.all')
  const sequences = new Map(flights.map(({ id, sequence }) => [id, sequence]))
  const ids = [...sequences.keys()]
  const found = await lockForChange(club, ids, { coupons: true })
  const locked = new Map(found.map((booking) => [booking.id, booking]))
  const skipped: Skipped[] = []
  const taken: string[] = []
  for (const [id, sequence] of sequences) {
    const why = whyNot(locked.get(id), sequence, { now, zone: club.timeZone })
    if (why) skipped.push({ id, why })
    else taken.push(id)
  }
  const why = translator(club.language, 'weather')(`reason.${weather}`)
  const note = [why, words].filter(Boolean).join('. ')
  if (closing && taken.length > 0) await close(club, closing, locked, why)
  for (const id of taken) {
    const flight = await flightNow(club, id)
    // Customers read why in their own language.
    const reason = flight.booking.external ? words : note
    await callOff(club, flight, { cause: 'weather', weather, reason, note, prolonged: true, now })
  }
  return { postponed: taken, skipped }
}

async function close(
  club: Club,
  closing: FlightsAsked,
  locked: ReadonlyMap<string, { startAt: Date; endAt: Date }>,
  reason: string,
): Promise<void> {
  const flight = 'id' in closing ? locked.get(closing.id) : undefined
  const span = 'id' in closing ? flight && { from: flight.startAt, to: flight.endAt } : closing
  if (span) await closeHours(club, { ...span, reason })
}
