import { type SQL, sql } from 'drizzle-orm'
import { arrayText } from '@/db/arrays'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, holds } from '@/db/schema/bookings'
import { closures, externalSettings, openings } from '@/db/schema/external'
import { bases } from '@/db/schema/fleet'
import { jsonOf, listOf, statement } from '@/db/statement'
import { minutesAt } from '@/domain/calendar/hours/rules'
import { loadBusy } from '@/domain/calendar/occupancy/queries'
import { fleetOf } from '@/domain/resources/fleet/queries/open'
import { crewOf, dutiesOf, presencesOf } from '@/domain/resources/pilots/queries/pilots'
import { addDays, eachDay, fromMinutes, type LocalDate, localDate } from '@/lib/time'
import { capsMayBite } from '../rules/offer'
import { type OfferRow, openToCoupons, situationOf, type Taken, withTaken } from '../rules/situation'
import { halfDayOf } from '../rules/starts'
import type { HalfDay, Situation } from '../schema'

/** What to look at. `ignoring` names holds and bookings whose own place counts as free (moving, exchanging). */
export type Question = {
  activityId: string
  baseId: string
  from: LocalDate
  to: LocalDate
  now: Date
  ignoring?: string | readonly string[] | undefined
  /** Only what is offered is asked, not by whom: flights are counted only where a cap could stand in the way. */
  offers?: boolean
}

const named = {
  club: sql.placeholder('club'),
  activity: sql.placeholder('activity'),
  base: sql.placeholder('base'),
  from: sql`${sql.placeholder('from')}::timestamptz`,
  to: sql`${sql.placeholder('to')}::timestamptz`,
}

const offered = statement<OfferRow, Record<'club' | 'activity' | 'base' | 'from' | 'to', string>>(
  () => sql`
    select ${jsonOf(termColumns)} as terms, ${openingsOf()} as openings, ${closuresOf()} as closures,
           ${fleetOf(named)} as fleet, ${crewOf(named)} as crew, ${presencesOf(named)} as presences,
           ${dutiesOf(named)} as duties
    from ${activities}
    join ${bases} on ${bases.clubId} = ${activities.clubId} and ${bases.id} = ${named.base}
    join ${externalSettings} on ${externalSettings.clubId} = ${activities.clubId}
    where ${activities.clubId} = ${named.club} and ${activities.id} = ${named.activity}`,
)

const termColumns = {
  kind: activities.kind,
  offered: sql`${activities.external} and ${activities.retiredAt} is null`,
  latitude: bases.latitude,
  longitude: bases.longitude,
  durationMinutes: activities.durationMinutes,
  meetingLeadMinutes: activities.meetingLeadMinutes,
  aircraftBeforeMinutes: activities.aircraftBeforeMinutes,
  aircraftAfterMinutes: activities.aircraftAfterMinutes,
  pilotAfterMinutes: activities.pilotAfterMinutes,
  stepMinutes: externalSettings.stepMinutes,
  noticeMinutes: externalSettings.noticeMinutes,
  horizonDays: externalSettings.horizonDays,
  halfDayCap: externalSettings.halfDayCap,
  standardWeightKg: externalSettings.standardWeightKg,
  afterSunriseMinutes: externalSettings.afterSunriseMinutes,
  beforeSunsetMinutes: externalSettings.beforeSunsetMinutes,
}

function openingsOf(): SQL {
  const { weekday, fromMinute, toMinute } = openings
  return listOf(
    jsonOf({ weekday, fromMinute, toMinute }),
    sql`from ${openings} where ${openings.clubId} = ${named.club} and ${openings.baseId} = ${named.base}`,
  )
}

function closuresOf(): SQL {
  return listOf(
    jsonOf({
      from: closures.fromDay,
      to: closures.toDay,
      fromMinute: closures.fromMinute,
      toMinute: closures.toMinute,
    }),
    sql`from ${closures} where ${closures.clubId} = ${named.club}
      and (${closures.baseId} is null or ${closures.baseId} = ${named.base})`,
  )
}

/**
 * What online bookings and partners may have. Null when activity or base is not the club's, or the activity is not booked
 * with coupons.
 */
export async function loadSituation(club: Club, question: Question): Promise<Situation | null> {
  const situation = await read(club, question, openToCoupons)
  return situation?.terms.offered ? situation : null
}

/**
 * The same for the desk: of any activity, on a local day with its neighbours, for flights of any length. Null when
 * activity or base is not the club's.
 */
export async function loadSituationOn(
  club: Club,
  { day, ...question }: Omit<Question, 'from' | 'to' | 'offers'> & { day: LocalDate },
): Promise<Situation | null> {
  return read(club, { ...question, from: addDays(day, -1), to: addDays(day, 1) }, (row) => row)
}

/** Few statements read all the facts: what is offered by whom, and who is busy; everything is decided by rules. */
async function read(
  club: Club,
  question: Question,
  chosen: (row: OfferRow) => OfferRow,
): Promise<Situation | null> {
  const { from, to } = windowOf(club, question)
  const window = { from: from.toISOString(), to: to.toISOString() }
  const asked = { club: club.id, activity: question.activityId, base: question.baseId, ...window }
  const [[found], taken] = await Promise.all([
    offered(club.tx, asked),
    question.offers ? loadTaken(club, question, uncounted) : loadTaken(club, question),
  ])
  if (!found) return null
  const known = withTaken(situationOf(chosen(found), club.timeZone, question.now), taken)
  if (!question.offers || !capsMayBite(known, eachDay(question.from, question.to))) return known
  return withTaken(known, { ...taken, ...(await loadFlights(club, question)) })
}

const uncounted = async (): Promise<Flights> => ({ byPilot: new Map(), byHalfDay: new Map() })

/** A situation read a moment ago in this transaction, with what is taken by now: for the second look, under the day's lock. */
export async function lookAgain(club: Club, situation: Situation, question: Question): Promise<Situation> {
  return withTaken(situation, await loadTaken(club, question))
}

/** Who is busy when, and with how many flights. */
async function loadTaken(club: Club, question: Question, counting = loadFlights): Promise<Taken> {
  const { activityId, now } = question
  const ignoring = [question.ignoring ?? []].flat()
  const [busy, flights] = await Promise.all([
    loadBusy(club, windowOf(club, question), { activityId, now, ignoring }),
    counting(club, question),
  ])
  return { busy, ...flights }
}

type Flights = Omit<Taken, 'busy'>

type Window = { from: Date; to: Date }

/** From the first midnight to the last one: flights are offered, and counted, on the local day on which they begin. */
function windowOf({ timeZone }: Club, { from, to }: Pick<Question, 'from' | 'to'>): Window {
  return { from: fromMinutes(minutesAt(from, 0, timeZone)), to: fromMinutes(minutesAt(to, 1440, timeZone)) }
}

const flightStarts = statement<
  { pilotId: string | null; external: boolean; starts: number[] },
  Record<'club' | 'from' | 'to' | 'now' | 'ignoring', string>
>(
  () => sql`
    select pilot as "pilotId", external, json_agg(date_part('epoch', start)) as starts from (
      select ${bookings.pilotId} as pilot, ${bookings.external} as external, ${bookings.startAt} as start from ${bookings}
      where ${bookings.clubId} = ${named.club} and ${bookings.state} in ('booked', 'flown', 'no_show')
        and ${bookings.startAt} >= ${named.from} and ${bookings.startAt} < ${named.to}
        and ${bookings.id} <> all(${sql.placeholder('ignoring')}::uuid[])
      union all
      select ${holds.pilotId}, true, ${holds.startAt} from ${holds}
      where ${holds.clubId} = ${named.club} and ${holds.expiresAt} > ${sql.placeholder('now')}::timestamptz
        and ${holds.endedAt} is null and ${holds.startAt} >= ${named.from} and ${holds.startAt} < ${named.to}
        and ${holds.id} <> all(${sql.placeholder('ignoring')}::uuid[])
    ) flights group by pilot, external`,
)

/**
 * How many flights each pilot has by local day, and external ones by half-day: bookings and live holds, read at one
 * instant (between two, a hold that becomes a booking would be counted as neither).
 */
async function loadFlights(club: Club, question: Question): Promise<Flights> {
  const { from, to } = windowOf(club, question)
  const { timeZone } = club
  const rows = await flightStarts(club.tx, {
    club: club.id,
    from: from.toISOString(),
    to: to.toISOString(),
    now: question.now.toISOString(),
    ignoring: arrayText([question.ignoring ?? []].flat()),
  })
  const byPilot = new Map<string, Map<LocalDate, number>>()
  const byHalfDay = new Map<HalfDay, number>()
  for (const { pilotId, external, starts } of rows) {
    const load = byPilot.get(pilotId ?? '') ?? new Map<LocalDate, number>()
    for (const seconds of starts) {
      const start = Math.floor(seconds / 60)
      const day = localDate(fromMinutes(start), timeZone)
      load.set(day, (load.get(day) ?? 0) + 1)
      if (!external) continue
      const half = halfDayOf(day, start, timeZone)
      byHalfDay.set(half, (byHalfDay.get(half) ?? 0) + 1)
    }
    if (pilotId) byPilot.set(pilotId, load)
  }
  return { byPilot, byHalfDay }
}
