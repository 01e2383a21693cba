import { and, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { rangeOf } from '@/db/range'
import { activities } from '@/db/schema/activities'
import { bookings, holds } from '@/db/schema/bookings'
import { closures, externalSettings, openings } from '@/db/schema/clubs'
import { aircraft, aircraftActivities, bases } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { duties, pilotActivities, pilotAircraft, pilots, presences, validities } from '@/db/schema/people'
import { addDays, clock, instantOf, type LocalDate, localDate, toMinutes } from '@/lib/time'
import type { AircraftState, HalfDay, Minutes, PilotState, Situation, Span, Terms } from './schema'

const UNKNOWN_WEIGHT_KG = 90

/** What to look at. `ignoring` is a hold or booking whose own place counts as free (moving, exchanging). */
export type Question = {
  activityId: string
  baseId: string
  from: LocalDate
  to: LocalDate
  now: Date
  ignoring?: string | undefined
}

type Window = { from: Date; to: Date }

/** One plain query per kind of fact; everything is decided by `rules.ts`. Null when activity or base is not the club's. */
export async function loadSituation(club: Club, question: Question): Promise<Situation | null> {
  const window = {
    from: instantOf(addDays(question.from, -1), 0, club.timeZone),
    to: instantOf(addDays(question.to, 2), 0, club.timeZone),
  }
  const [terms, fleet, crew, present, onDuty, busy, flights] = await Promise.all([
    loadTerms(club, question),
    loadAircraft(club, question),
    loadPilots(club, question),
    loadPresences(club),
    loadDuties(club, window),
    loadBusy(club, window, question),
    loadFlights(club, window, question),
  ])
  if (!terms) return null
  const state: Situation = {
    now: toMinutes(question.now),
    terms,
    aircraft: fleet.map(
      (row): AircraftState => ({
        ...row,
        validUntil: endOfDay(row.validOn, club),
        busy: busy.get(row.id) ?? [],
      }),
    ),
    pilots: crew.map(
      (row): PilotState => ({
        id: row.id,
        rank: row.rank,
        weightKg: row.weightKg ?? UNKNOWN_WEIGHT_KG,
        dailyCap: row.dailyCap,
        validUntil: endOfDay(row.validOn, club),
        aircraft: new Set(row.aircraft),
        presences: present.filter((span) => span.pilotId === row.id),
        duties: onDuty.filter((span) => span.pilotId === row.id).map((span) => span.during),
        busy: busy.get(row.id) ?? [],
        load: flights.byPilot.get(row.id) ?? new Map(),
      }),
    ),
    halfDayLoad: flights.byHalfDay,
  }
  return state
}

/** A paper good on its last local day is bad from the next midnight. */
function endOfDay(day: LocalDate | null, club: Club): Minutes | null {
  return day ? toMinutes(instantOf(addDays(day, 1), 0, club.timeZone)) : null
}

async function loadTerms(club: Club, { activityId, baseId }: Question): Promise<Terms | null> {
  const [[row], weekly, closed] = await Promise.all([
    club.tx
      .select({ activity: activities, base: bases, external: externalSettings })
      .from(activities)
      .innerJoin(bases, and(eq(bases.clubId, activities.clubId), eq(bases.id, baseId)))
      .innerJoin(externalSettings, eq(externalSettings.clubId, activities.clubId))
      .where(and(eq(activities.clubId, club.id), eq(activities.id, activityId))),
    club.tx
      .select({ weekday: openings.weekday, fromMinute: openings.fromMinute, toMinute: openings.toMinute })
      .from(openings)
      .where(and(eq(openings.clubId, club.id), eq(openings.baseId, baseId))),
    club.tx
      .select({ from: closures.fromDay, to: closures.toDay })
      .from(closures)
      .where(and(eq(closures.clubId, club.id), or(isNull(closures.baseId), eq(closures.baseId, baseId)))),
  ])
  if (!row) return null
  const { activity, base, external } = row
  return {
    zone: club.timeZone,
    latitude: base.latitude,
    longitude: base.longitude,
    durationMinutes: activity.durationMinutes,
    meetingLeadMinutes: activity.meetingLeadMinutes,
    aircraftBeforeMinutes: activity.aircraftBeforeMinutes,
    aircraftAfterMinutes: activity.aircraftAfterMinutes,
    pilotAfterMinutes: activity.pilotAfterMinutes,
    stepMinutes: external.stepMinutes,
    noticeMinutes: external.noticeMinutes,
    horizonDays: external.horizonDays,
    openings: weekly,
    closures: closed,
    daylight: {
      afterSunriseMinutes: external.afterSunriseMinutes,
      beforeSunsetMinutes: external.beforeSunsetMinutes,
    },
    halfDayCap: external.halfDayCap,
    standardWeightKg: external.standardWeightKg,
  }
}

const firstPaper = (clubId: string, subject: typeof aircraft.id | typeof pilots.personId) =>
  sql<string | null>`(select min(${validities.expiresOn}) from ${validities}
    where ${validities.clubId} = ${clubId} and ${validities.subjectId} = ${subject} and ${validities.blocking})`

function loadAircraft(club: Club, { activityId, baseId }: Question) {
  return club.tx
    .select({
      id: aircraft.id,
      rank: aircraft.rank,
      seats: aircraft.seats,
      seatLimitKg: aircraft.seatLimitKg,
      payloadKg: sql<number>`${aircraft.maximumMassKg} - ${aircraft.emptyMassKg} - ${aircraftActivities.fuelKg}`,
      validOn: firstPaper(club.id, aircraft.id),
    })
    .from(aircraft)
    .innerJoin(
      aircraftActivities,
      and(
        eq(aircraftActivities.clubId, aircraft.clubId),
        eq(aircraftActivities.aircraftId, aircraft.id),
        eq(aircraftActivities.activityId, activityId),
      ),
    )
    .where(and(eq(aircraft.clubId, club.id), eq(aircraft.baseId, baseId), isNull(aircraft.retiredAt)))
}

function loadPilots(club: Club, { activityId }: Question) {
  return club.tx
    .select({
      id: pilots.personId,
      rank: pilots.rank,
      weightKg: pilots.weightKg,
      dailyCap: pilots.dailyCap,
      validOn: firstPaper(club.id, pilots.personId),
      aircraft: sql<string[]>`array(select ${pilotAircraft.aircraftId} from ${pilotAircraft}
        where ${pilotAircraft.clubId} = ${club.id} and ${pilotAircraft.pilotId} = ${pilots.personId})`,
    })
    .from(pilots)
    .innerJoin(
      pilotActivities,
      and(
        eq(pilotActivities.clubId, pilots.clubId),
        eq(pilotActivities.pilotId, pilots.personId),
        eq(pilotActivities.activityId, activityId),
      ),
    )
    .where(and(eq(pilots.clubId, club.id), eq(pilots.active, true)))
}

function loadPresences(club: Club) {
  return club.tx
    .select({
      pilotId: presences.pilotId,
      weekday: presences.weekday,
      fromMinute: presences.fromMinute,
      toMinute: presences.toMinute,
    })
    .from(presences)
    .where(eq(presences.clubId, club.id))
}

async function loadDuties(club: Club, window: Window) {
  const rows = await club.tx
    .select({ pilotId: duties.pilotId, startAt: duties.startAt, endAt: duties.endAt })
    .from(duties)
    .where(and(eq(duties.clubId, club.id), lt(duties.startAt, window.to), gt(duties.endAt, window.from)))
    .orderBy(duties.startAt)
  return rows.map(({ pilotId, startAt, endAt }) => ({
    pilotId,
    during: [toMinutes(startAt), toMinutes(endAt)] as const,
  }))
}

/** Busy spans by subject, sorted; what surrounds a flight is in them. A hold whose time has passed blocks nobody. */
async function loadBusy(
  club: Club,
  window: Window,
  { now, ignoring }: Question,
): Promise<Map<string, Span[]>> {
  const rows = await club.tx
    .select({
      subject: occupancy.subjectId,
      from: sql<number>`(extract(epoch from lower(${occupancy.during})) / 60)::int`,
      to: sql<number>`(extract(epoch from upper(${occupancy.during})) / 60)::int`,
    })
    .from(occupancy)
    .where(
      and(
        eq(occupancy.clubId, club.id),
        sql`${occupancy.during} && ${rangeOf(window.from, window.to)}`,
        or(isNull(occupancy.expiresAt), gt(occupancy.expiresAt, now)),
        ignoring ? ne(occupancy.ref, ignoring) : undefined,
      ),
    )
    .orderBy(occupancy.subjectId, sql`lower(${occupancy.during})`)
  const busy = new Map<string, Span[]>()
  for (const { subject, from, to } of rows) {
    const spans = busy.get(subject)
    if (spans) spans.push([from, to])
    else busy.set(subject, [[from, to]])
  }
  return busy
}

/** How many flights each pilot has by local day, and external ones by half-day: bookings and live holds. */
async function loadFlights(club: Club, window: Window, { now, ignoring }: Question) {
  const [booked, held] = await Promise.all([
    club.tx
      .select({
        id: bookings.id,
        pilotId: bookings.pilotId,
        startAt: bookings.startAt,
        external: bookings.external,
      })
      .from(bookings)
      .where(
        and(
          eq(bookings.clubId, club.id),
          inArray(bookings.state, ['booked', 'flown', 'no_show']),
          gt(bookings.startAt, window.from),
          lt(bookings.startAt, window.to),
        ),
      ),
    club.tx
      .select({ id: holds.id, pilotId: holds.pilotId, startAt: holds.startAt })
      .from(holds)
      .where(
        and(
          eq(holds.clubId, club.id),
          gt(holds.expiresAt, now),
          isNull(holds.endedAt),
          gt(holds.startAt, window.from),
          lt(holds.startAt, window.to),
        ),
      ),
  ])
  const byPilot = new Map<string, Map<LocalDate, number>>()
  const byHalfDay = new Map<HalfDay, number>()
  for (const flight of [...booked, ...held.map((hold) => ({ ...hold, external: true }))]) {
    if (flight.id === ignoring) continue
    const day = localDate(flight.startAt, club.timeZone)
    if (flight.external) {
      const half: HalfDay = `${day}/${clock(flight.startAt, club.timeZone).hours < 12 ? 'am' : 'pm'}`
      byHalfDay.set(half, (byHalfDay.get(half) ?? 0) + 1)
    }
    if (flight.pilotId) {
      const days = byPilot.get(flight.pilotId) ?? new Map<LocalDate, number>()
      byPilot.set(flight.pilotId, days.set(day, (days.get(day) ?? 0) + 1))
    }
  }
  return { byPilot, byHalfDay }
}
