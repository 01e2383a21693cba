import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings } from '@/db/schema/bookings'
import { bases } from '@/db/schema/fleet'
import { findSlots, flyableDays } from '@/domain/slots/slots/queries/search'
import { loadSituation } from '@/domain/slots/slots/queries/situation'
import { offerChecks } from '@/domain/slots/slots/rules/starts'
import type { Situation } from '@/domain/slots/slots/schema'
import { type LocalDate, localDate, toMinutes } from '@/lib/time'
import type { OfferedStart, Outlook } from '../schema'

/**
 * What the club offers now, of everything and everywhere to the horizon, to the smallest party with coupons that do not end: the same
 * search that serves visitors. And the external bookings ahead that would not be taken as they stand.
 */
export async function loadOutlook(club: Club, now: Date): Promise<Outlook> {
  const starts = new Map<string, OfferedStart>()
  const days = await flyableDays(club, { coupons: [], now })
  for (const { activityId, baseId, passengers } of await offersOf(club)) {
    const party = { passengers: Math.max(1, passengers), weightsKg: null }
    const { slots } = await findSlots(club, { activityId, baseId, party, coupons: [], now }, days)
    for (const { date, start, vacancies } of slots)
      starts.set(`${activityId} ${baseId} ${start}`, { activityId, baseId, date, start, vacancies })
  }
  return { starts, outside: await outsideOf(club, now) }
}

async function offersOf(club: Club) {
  return club.tx
    .select({ activityId: activities.id, baseId: bases.id, passengers: activities.minPassengers })
    .from(activities)
    .innerJoin(bases, eq(bases.clubId, activities.clubId))
    .where(and(eq(activities.clubId, club.id), activities.external))
    .orderBy(activities.rank, activities.code, bases.icao)
}

type Ahead = Pick<
  typeof bookings.$inferSelect,
  'id' | 'activityId' | 'baseId' | 'aircraftId' | 'pilotId' | 'startAt' | 'endAt'
>

/** External bookings ahead of what is no longer offered, at hours that are closed or dark, with an aircraft or a pilot who is not open. */
async function outsideOf(club: Club, now: Date): Promise<Set<string>> {
  const ahead: Ahead[] = await club.tx
    .select()
    .from(bookings)
    .where(
      and(
        eq(bookings.clubId, club.id),
        eq(bookings.state, 'booked'),
        eq(bookings.external, true),
        gt(bookings.startAt, now),
      ),
    )
    .orderBy(bookings.startAt)
  const outside = new Set<string>()
  for (const group of Map.groupBy(ahead, ({ activityId, baseId }) => `${activityId} ${baseId}`).values()) {
    const situation = await situationAround(club, group, now)
    for (const one of group) if (!situation || liesOutside(situation, one)) outside.add(one.id)
  }
  return outside
}

async function situationAround(club: Club, group: readonly Ahead[], now: Date) {
  const [first] = group
  if (!first) return null
  const days: LocalDate[] = group.map(({ startAt }) => localDate(startAt, club.timeZone))
  const { activityId, baseId } = first
  const [from = '', to = from] = [days[0], days.at(-1)]
  return loadSituation(club, { activityId, baseId, from, to, now, offers: true })
}

function liesOutside(situation: Situation, { startAt, endAt, aircraftId, pilotId }: Ahead): boolean {
  const flight = { start: toMinutes(startAt), end: toMinutes(endAt) }
  const { closed, outside_openings, outside_daylight } = offerChecks(situation, flight)
  const flies = (all: readonly { id: string }[], id: string | null) => all.some((one) => one.id === id)
  return (
    closed() ||
    outside_openings() ||
    outside_daylight() ||
    !flies(situation.aircraft, aircraftId) ||
    !flies(situation.pilots, pilotId)
  )
}

/** When these bookings take off, the first first. */
export async function startsOfBookings(club: Club, ids: readonly string[]) {
  if (ids.length === 0) return []
  return club.tx
    .select({ id: bookings.id, startAt: bookings.startAt })
    .from(bookings)
    .where(and(eq(bookings.clubId, club.id), inArray(bookings.id, [...ids])))
    .orderBy(bookings.startAt)
}
