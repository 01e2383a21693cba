import { and, eq, gt, gte, inArray, isNull, lt, notInArray, or, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, holds } from '@/db/schema/bookings'
import { closures, externalSettings, openings } from '@/db/schema/clubs'
import { bases } from '@/db/schema/fleet'
import { loadFleet } from '@/domain/fleet/queries'
import { minutesAt } from '@/domain/hours/rules'
import { loadBusy } from '@/domain/occupancy/queries'
import { loadCrew, loadDuties, loadPresences } from '@/domain/pilots/queries'
import { addDays, eachDay, fromMinutes, instantOf, type LocalDate, toMinutes } from '@/lib/time'
import type { AircraftState, HalfDay, Minutes, PilotState, Situation, Terms } from './schema'

const UNKNOWN_WEIGHT_KG = 90

/** What to look at. `ignoring` names holds and bookings whose own place counts as free (moving, exchanging). */
export type Question = {
  activityId: string
  baseId: string
  from: LocalDate
  to: LocalDate
  now: Date
  ignoring?: string | readonly string[] | undefined
}

/**
 * One plain query per kind of fact; everything is decided by `rules.ts`. Null when activity or base is not the club's, or
 * the activity is not booked with coupons.
 */
export async function loadSituation(club: Club, question: Question): Promise<Situation | null> {
  const [terms, fleet, crew, present, onDuty, taken] = await Promise.all([
    loadTerms(club, question),
    loadFleet(club, question),
    loadCrew(club, question),
    loadPresences(club),
    loadDuties(club, windowOf(club, question)),
    loadTaken(club, question),
  ])
  if (!terms) return null
  const offered: Situation = {
    now: toMinutes(question.now),
    terms,
    aircraft: fleet.map(
      ({ validOn, ...row }): AircraftState => ({ ...row, validUntil: endOfDay(validOn, club), busy: [] }),
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
        busy: [],
        load: new Map(),
      }),
    ),
    halfDayLoad: new Map(),
  }
  return withTaken(offered, taken)
}

/** A situation read a moment ago in this transaction, with what is taken by now: for the second look, under the day's lock. */
export async function lookAgain(club: Club, situation: Situation, question: Question): Promise<Situation> {
  return withTaken(situation, await loadTaken(club, question))
}

/** Who is busy when, and with how many flights. */
async function loadTaken(club: Club, question: Question) {
  const { now } = question
  const ignoring = [question.ignoring ?? []].flat()
  const [busy, flights] = await Promise.all([
    loadBusy(club, windowOf(club, question), { now, ignoring }),
    loadFlights(club, question, { now, ignoring }),
  ])
  return { busy, ...flights }
}

function withTaken(
  situation: Situation,
  { busy, byPilot, byHalfDay }: Awaited<ReturnType<typeof loadTaken>>,
): Situation {
  return {
    ...situation,
    aircraft: situation.aircraft.map((plane) => ({ ...plane, busy: busy.get(plane.id) ?? [] })),
    pilots: situation.pilots.map((pilot) => ({
      ...pilot,
      busy: busy.get(pilot.id) ?? [],
      load: byPilot.get(pilot.id) ?? new Map(),
    })),
    halfDayLoad: byHalfDay,
  }
}

function windowOf({ timeZone }: Club, { from, to }: Question) {
  return {
    from: instantOf(addDays(from, -1), 0, timeZone),
    to: instantOf(addDays(to, 2), 0, timeZone),
  }
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
      .where(
        and(
          eq(activities.clubId, club.id),
          eq(activities.id, activityId),
          eq(activities.external, true),
          isNull(activities.retiredAt),
        ),
      ),
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

/**
 * How many flights each pilot has by local day, and external ones by half-day: bookings and live holds, read at one
 * instant (between two, a hold that becomes a booking would be counted as neither). PostgreSQL sorts them into halves of
 * days whose limits are ours: one clock decides, and no flight is converted by itself.
 */
async function loadFlights(
  club: Club,
  { from, to }: Pick<Question, 'from' | 'to'>,
  { now, ignoring }: { now: Date; ignoring: readonly string[] },
) {
  const days = eachDay(addDays(from, -1), addDays(to, 1))
  const limits = days.flatMap((day) => [0, 720].map((minute) => minutesAt(day, minute, club.timeZone)))
  const end = minutesAt(addDays(to, 2), 0, club.timeZone)
  const within = (startAt: typeof bookings.startAt | typeof holds.startAt) =>
    and(gte(startAt, fromMinutes(limits[0] ?? end)), lt(startAt, fromMinutes(end)))
  const flight = (table: typeof bookings | typeof holds) => ({
    pilotId: sql<string | null>`${table.pilotId}`.as('pilot'),
    half: sql<number>`width_bucket(date_part('epoch', ${table.startAt}) / 60, ${`{${limits.join(',')}}`}::float8[])`.as(
      'half',
    ),
  })
  const booked = club.tx
    .select({ ...flight(bookings), external: sql<boolean>`${bookings.external}`.as('is_external') })
    .from(bookings)
    .where(
      and(
        eq(bookings.clubId, club.id),
        inArray(bookings.state, ['booked', 'flown', 'no_show']),
        within(bookings.startAt),
        ignoring.length > 0 ? notInArray(bookings.id, [...ignoring]) : undefined,
      ),
    )
  const held = club.tx
    .select({ ...flight(holds), external: sql<boolean>`true`.as('is_external') })
    .from(holds)
    .where(
      and(
        eq(holds.clubId, club.id),
        gt(holds.expiresAt, now),
        isNull(holds.endedAt),
        within(holds.startAt),
        ignoring.length > 0 ? notInArray(holds.id, [...ignoring]) : undefined,
      ),
    )
  const flights = unionAll(booked, held).as('flights')
  const rows = await club.tx
    .select({
      pilotId: flights.pilotId,
      all: sql<number[]>`json_agg(${flights.half})`,
      external: sql<number[] | null>`json_agg(${flights.half}) filter (where ${flights.external})`,
    })
    .from(flights)
    .groupBy(flights.pilotId)
  return counted(rows, days)
}

type Flights = { pilotId: string | null; all: number[]; external: number[] | null }

/** Halves are numbered from 1: the first day's morning, its afternoon, the next day's morning... */
function counted(rows: readonly Flights[], days: readonly LocalDate[]) {
  const dayOf = (half: number) => days[Math.floor((half - 1) / 2)] ?? ''
  const byPilot = new Map<string, Map<LocalDate, number>>()
  const byHalfDay = new Map<HalfDay, number>()
  for (const { pilotId, all, external } of rows) {
    for (const half of external ?? []) {
      const key: HalfDay = `${dayOf(half)}/${half % 2 === 1 ? 'am' : 'pm'}`
      byHalfDay.set(key, (byHalfDay.get(key) ?? 0) + 1)
    }
    if (!pilotId) continue
    const load = new Map<LocalDate, number>()
    for (const half of all) load.set(dayOf(half), (load.get(dayOf(half)) ?? 0) + 1)
    byPilot.set(pilotId, load)
  }
  return { byPilot, byHalfDay }
}
