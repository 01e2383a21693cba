import { and, eq, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { bookings } from '@/db/schema/bookings'
import { fillGaps } from '@/domain/calendar/occupancy/fill-gaps'
import { occupy } from '@/domain/calendar/occupancy/occupy'
import { meetingOf, placesOf } from '@/domain/calendar/occupancy/rules'
import { vacate } from '@/domain/calendar/occupancy/vacate'
import { lastDayToFly } from '@/domain/coupons/coupons/rules'
import { loadSituation } from '@/domain/slots/slots/queries/situation'
import { judgeSlot } from '@/domain/slots/slots/rules/offer'
import type { Minutes, Pair } from '@/domain/slots/slots/schema'
import { Refusal } from '@/lib/refusal'
import { fromMinutes, localDate } from '@/lib/time'
import { announce } from './announce'
import { type Flight, flightNow, loadFlight } from './queries/flight'
import { lockForChange } from './queries/locks'
import { partyOf, refuseUnlessOpen } from './rules/bookings'
import { flagsKept } from './rules/flags'

/**
 * Moves an external booking to another offered start of the same activity and base; its own place counts as free, so the
 * new time may overlap the old. Old and new are told. Refuses `not_found`, `booking_over`, `past_cutoff`,
 * `slot_not_offered`, `slot_taken`, `external_closed`. Moving to where it stands changes nothing.
 */
export async function moveBooking(
  club: Club,
  bookingId: string,
  start: Minutes,
  now = new Date(),
): Promise<void> {
  const startAt = fromMinutes(start)
  const [locked] = await lockForChange(club, [bookingId], { to: [startAt] })
  const before = locked && (await loadFlight(club, bookingId))
  if (!before?.booking.external) throw new Refusal('not_found')
  refuseUnlessOpen(club.actor, before, now)
  if (!before.external.enabled) throw new Refusal('external_closed')
  if (startAt.getTime() === before.booking.startAt.getTime()) return
  const day = localDate(startAt, club.timeZone)
  const lastDay = lastDayToFly(before.coupons, before.external)
  if (lastDay && day > lastDay) throw new Refusal('slot_not_offered', { lastDay })
  const { activityId, baseId } = before.booking
  const situation = await loadSituation(club, {
    activityId,
    baseId,
    from: day,
    to: day,
    now,
    ignoring: bookingId,
  })
  if (!situation) throw new Refusal('slot_not_offered')
  const judgement = judgeSlot(situation, partyOf(before), start)
  if (judgement.verdict !== 'open')
    throw new Refusal(judgement.verdict === 'taken' ? 'slot_taken' : 'slot_not_offered')
  const endAt = fromMinutes(start + situation.terms.durationMinutes)
  await fillGaps(club, await vacate(club, bookingId))
  const pair = await firstFree(
    club,
    bookingId,
    present(before, judgement.pairs),
    (pair) => placesOf(situation.terms, { ...pair, startAt, endAt }),
    now,
  )
  if (!pair) throw new Refusal('slot_taken')
  await club.tx
    .update(bookings)
    .set({
      ...pair,
      meetAt: meetingOf(situation.terms, startAt),
      startAt,
      endAt,
      upheldAt: null,
      flags: flagsKept(before.booking.flags, pair.pilotId === before.booking.pilotId),
      sequence: sql`${bookings.sequence} + 1`,
    })
    .where(and(eq(bookings.clubId, club.id), eq(bookings.id, bookingId)))
  await announce(club, await flightNow(club, bookingId), { event: 'moved', now, before })
}

/** Same aircraft and pilot when they can: fewer people to tell. */
function present({ booking }: Flight, pairs: readonly Pair[]): Pair[] {
  const same = (pair: Pair) => pair.aircraftId === booking.aircraftId && pair.pilotId === booking.pilotId
  return [...pairs.filter(same), ...pairs.filter((pair) => !same(pair))]
}

async function firstFree(
  club: Club,
  ref: string,
  pairs: readonly Pair[],
  places: (pair: Pair) => ReturnType<typeof placesOf>,
  now: Date,
): Promise<Pair | null> {
  for (const pair of pairs) {
    if (await occupy(club, { kind: 'booking', ref, places: places(pair), expiresAt: null, now })) return pair
  }
  return null
}
