import type { Club } from '@/db/club'
import { lockDays } from '@/domain/calendar/occupancy/lock-days'
import { occupy } from '@/domain/calendar/occupancy/occupy'
import { meetingOf, placesOf } from '@/domain/calendar/occupancy/rules'
import { lockCoupons } from '@/domain/coupons/coupons/queries'
import { must } from '@/domain/doors/rights/must'
import { claimCoupons } from '@/domain/slots/holds/claim-coupons'
import { type Hold, termsOfHold } from '@/domain/slots/holds/queries'
import { releaseHold } from '@/domain/slots/holds/release'
import { writeHold } from '@/domain/slots/holds/write'
import { loadSituationOn } from '@/domain/slots/slots/queries/situation'
import { limitsPassed } from '@/domain/slots/slots/rules/judge'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { fromMinutes, localDate } from '@/lib/time'
import { wallsAt } from '../plans/queries'
import { lastDayFor } from './rules'
import type { KeptStart } from './schema'

/**
 * Keeps any start for somebody on the telephone, with the coupons that will pay for it: within what is offered, or beyond it with
 * a reason that stays visible. Nobody and nothing twice, whoever asks. A start that the same person keeps with these coupons is
 * exchanged. Refuses `forbidden`, `external_closed`, `not_found`, `beyond_limits` (with the limits), `place_taken` (with what
 * stands in the way), `invalid_reference`, `reference_held`, `too_many_passengers`, `slot_not_offered`.
 */
export async function keepStart(club: Club, asked: KeptStart, now = new Date()): Promise<Hold> {
  const actor = await must(club, 'bookings.all')
  const input = { ...asked, couponIds: [...new Set(asked.couponIds)] }
  const terms = await termsOfHold(club, input)
  if (!terms) throw new Refusal('external_closed')
  if (!terms.activity || !terms.base) throw new Refusal('not_found')
  if (input.passengers > terms.activity.maxPassengers) throw new Refusal('too_many_passengers')
  const holder = `desk:${actor.id}` as const
  const coupons = await lockCoupons(club, input.couponIds)
  const own = await claimCoupons(club, coupons, { ...input, holder, ages: null }, terms, now, {
    byDesk: true,
  })
  const startAt = fromMinutes(input.start)
  const day = localDate(startAt, club.timeZone)
  await lockDays(club, [day, ...own.map((hold) => localDate(hold.startAt, club.timeZone))])
  for (const hold of own) await releaseHold(club, hold.id, now)
  const { activityId, baseId, aircraftId, pilotId, passengers } = input
  const situation = await loadSituationOn(club, { activityId, baseId, day, now })
  if (!situation) throw new Refusal('not_found')
  const endAt = fromMinutes(input.start + situation.terms.durationMinutes)
  const flight = { aircraftId, pilotId, memberId: null, startAt, endAt }
  const weightsKg = input.weightsKg && [...input.weightsKg]
  const aboard = {
    party: { passengers, weightsKg },
    lastDay: lastDayFor(coupons, terms, localDate(now, club.timeZone)),
  }
  const passedLimits = limitsPassed(situation, flight, aboard)
  if (passedLimits.length > 0 && input.reason === '')
    throw new Refusal('beyond_limits', { limits: passedLimits })
  const id = uuidv7()
  const expiresAt = new Date(now.getTime() + terms.holdMinutes * 60_000)
  const places = placesOf(situation.terms, flight)
  if (!(await occupy(club, { kind: 'hold', ref: id, places, expiresAt, now })))
    throw new Refusal('place_taken', { walls: await wallsAt(club, places, null, now) })
  return writeHold(club, input.couponIds, {
    id,
    holder,
    activityId,
    baseId,
    aircraftId,
    pilotId,
    meetAt: meetingOf(situation.terms, startAt),
    startAt,
    endAt,
    passengers,
    weightsKg,
    ages: null,
    createdAt: now,
    expiresAt,
    passedLimits,
    passReason: passedLimits.length > 0 ? input.reason : '',
  })
}
