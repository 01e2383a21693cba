import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings } from '@/db/schema/bookings'
import { bases } from '@/db/schema/fleet'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import type { Coupon } from '@/domain/coupons/coupons/queries'
import { commonActivities } from '@/domain/coupons/coupons/rules'
import { couponsOfHold, findHold, termsOfHold } from '@/domain/slots/holds/queries'
import { findSlots } from '@/domain/slots/slots/queries/search'
import { loadSituationOn } from '@/domain/slots/slots/queries/situation'
import type { Party } from '@/domain/slots/slots/schema'
import { addDays, type LocalDate, localDate } from '@/lib/time'
import { lastDayFor, startsForCaller } from './rules'
import type { CallerStart } from './schema'

/** What may be flown with these coupons, and from where: activities that are booked with coupons. */
export async function flyableWith(club: Club, coupons: readonly Coupon[]) {
  const [offered, places] = await Promise.all([
    club.tx
      .select({
        id: activities.id,
        code: activities.code,
        name: activities.name,
        maxPassengers: activities.maxPassengers,
      })
      .from(activities)
      .where(and(eq(activities.clubId, club.id), eq(activities.external, true), isNull(activities.retiredAt)))
      .orderBy(asc(activities.code)),
    club.tx
      .select({ id: bases.id, name: bases.name })
      .from(bases)
      .where(eq(bases.clubId, club.id))
      .orderBy(asc(bases.name)),
  ])
  const common = commonActivities(
    coupons,
    offered.map(({ code }) => code),
  )
  return { activities: offered.filter(({ code }) => common.includes(code)), bases: places }
}

/** What a caller asks for. */
export type CallerQuestion = {
  coupons: readonly Coupon[]
  activityId: string
  baseId: string
  day: LocalDate
  party: Party
  /** A hold of this caller's that makes way. */
  ignoring?: string
  now: Date
}

/** Days that are looked at for what is offered online. */
const AHEAD = 45
const MOST_DAYS = 8

/** The starts of a day that a caller can have, and the next days on which something is offered online, with how many starts. */
export async function startsFor(club: Club, question: CallerQuestion) {
  const { coupons, activityId, baseId, day, party, ignoring, now } = question
  const [situation, terms, online] = await Promise.all([
    loadSituationOn(club, { activityId, baseId, day, now, ignoring }),
    termsOfHold(club, { activityId, baseId }),
    findSlots(
      club,
      { activityId, baseId, party, coupons, now, ignoring },
      { from: day, to: addDays(day, AHEAD) },
    ),
  ])
  const lastDay = terms && lastDayFor(coupons, terms, localDate(now, club.timeZone))
  const starts: CallerStart[] = situation ? startsForCaller(situation, { party, lastDay }, day) : []
  const days = new Map<LocalDate, number>()
  for (const { date } of online.slots) days.set(date, (days.get(date) ?? 0) + 1)
  return { starts, days: [...days].slice(0, MOST_DAYS).map(([date, count]) => ({ date, count })) }
}

/** What somebody of the club keeps for a caller, whose earlier booking is `again`; null when it is not theirs. */
export async function keptFor(club: Club, personId: string, holdId: string, again: string | null) {
  const found = await findHold(club, `desk:${personId}`, holdId)
  if (!found) return null
  const { hold } = found
  const [[booked], couponIds, former] = await Promise.all([
    club.tx
      .select({ id: bookings.id })
      .from(bookings)
      .where(and(eq(bookings.clubId, club.id), eq(bookings.holdId, holdId))),
    couponsOfHold(club, holdId),
    again ? loadFlight(club, again) : null,
  ])
  return { hold, bookingId: booked?.id ?? null, couponIds, former: former?.booking.external ? former : null }
}
