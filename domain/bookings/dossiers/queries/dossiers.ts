import {
  type AnyColumn,
  and,
  asc,
  desc,
  eq,
  gte,
  isNotNull,
  isNull,
  lt,
  or,
  type SQL,
  sql,
} from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings, passengers } from '@/db/schema/bookings'
import { bookingCoupons, coupons } from '@/db/schema/coupons'
import { aircraft } from '@/db/schema/fleet'
import { people } from '@/db/schema/people'
import type { Mark } from '@/lib/cursor'
import { addDays, instantOf } from '@/lib/time'
import { loadFlight } from '../../bookings/queries/flight'
import { type Sight, seenOf, sightOf } from '../rules/dossiers'
import { meanings } from '../rules/search'
import type { DossierKind, DossierLine, Sort, Viewer, Wanted } from '../schema'
import { foldedIn, foundBy } from './search'

const pilot = alias(people, 'pilot')
const member = alias(people, 'member')

const nameOf = sql`concat_ws(' ', coalesce(nullif(${bookings.lastName}, ''), ${member.lastName}, ${bookings.title}),
  coalesce(nullif(${bookings.firstName}, ''), ${member.firstName}))`
const searched = sql`concat_ws(' ', ${bookings.lastName}, ${bookings.firstName}, ${bookings.title},
  case when not ${bookings.external} then ${member.lastName} || ' ' || ${member.firstName} end,
  replace(${aircraft.registration}, '-', ''))`

const keyOf: Record<Sort, SQL> = {
  start: sql`${bookings.startAt}`,
  made: sql`date_trunc('milliseconds', ${bookings.createdAt})`,
  name: sql`${foldedIn(nameOf)} collate "C"`,
}

/** What a row is sorted by, as a cursor carries it: milliseconds, or the name. */
const markedBy = (sort: Sort): SQL<string> =>
  sort === 'name' ? sql`${keyOf.name}` : sql`(extract(epoch from ${keyOf[sort]}) * 1000)::bigint::text`

const kindOf = sql<DossierKind>`case when ${activities.kind} = 'maintenance' then 'maintenance'
  when not ${bookings.external} and ${activities.kind} in ('instruction', 'hire') then ${activities.kind} else 'external' end`

const whoever = (viewer: Viewer, { all }: Sight) =>
  all ? undefined : or(eq(bookings.pilotId, viewer.id), eq(bookings.customerId, viewer.id))

/** Those that a viewer with this sight may see and that are wanted. */
function matching(club: Club, viewer: Viewer, sight: Sight, wanted: Wanted, now: Date): SQL | undefined {
  const { from, to } = wanted
  return and(
    eq(bookings.clubId, club.id),
    whoever(viewer, sight),
    inState(wanted, now),
    wanted.kind ? eq(kindOf, wanted.kind) : undefined,
    wanted.activityId ? eq(bookings.activityId, wanted.activityId) : undefined,
    wanted.aircraftId ? eq(bookings.aircraftId, wanted.aircraftId) : undefined,
    wanted.pilotId ? eq(bookings.pilotId, wanted.pilotId) : undefined,
    from ? gte(bookings.startAt, instantOf(from, 0, club.timeZone)) : undefined,
    to ? lt(bookings.startAt, instantOf(addDays(to, 1), 0, club.timeZone)) : undefined,
    wanted.flagged ? sql`cardinality(${bookings.flags}) > 0` : undefined,
    foundBy(club, wanted.search, searched, sight),
  )
}

function inState({ state }: Wanted, now: Date): SQL | undefined {
  switch (state) {
    case 'all':
      return undefined
    case 'coming':
      return and(eq(bookings.state, 'booked'), gte(bookings.endAt, now))
    case 'past':
      return and(eq(bookings.state, 'booked'), lt(bookings.endAt, now))
    case 'postponed':
      return isNotNull(bookings.postponedAt)
    case 'cancelled':
      return and(eq(bookings.state, 'cancelled'), isNull(bookings.postponedAt))
    default:
      return eq(bookings.state, state)
  }
}

type Its = typeof activities | typeof aircraft | typeof member | typeof pilot

const its = (fact: Its, id: AnyColumn) => and(eq(fact.clubId, bookings.clubId), eq(fact.id, id))

const joined = (club: Club, sort: Sort) =>
  club.tx
    .select({
      id: bookings.id,
      state: bookings.state,
      postponed: sql<boolean>`${bookings.postponedAt} is not null`,
      upheld: sql<boolean>`${bookings.upheldAt} is not null`,
      kind: kindOf,
      activity: activities.name,
      meetAt: bookings.meetAt,
      startAt: bookings.startAt,
      endAt: bookings.endAt,
      createdAt: bookings.createdAt,
      sample: bookings.sample,
      registration: aircraft.registration,
      pilot: sql<string | null>`${pilot.firstName} || ' ' || ${pilot.lastName}`,
      external: bookings.external,
      firstName: bookings.firstName,
      lastName: bookings.lastName,
      memberFirst: member.firstName,
      memberLast: member.lastName,
      title: bookings.title,
      passengers: sql<number>`(select count(*)::int from ${passengers}
        where ${passengers.clubId} = ${bookings.clubId} and ${passengers.bookingId} = ${bookings.id})`,
      phone: bookings.cellPhone,
      email: bookings.email,
      references: sql<string[]>`array(select ${coupons.reference} from ${bookingCoupons}
        join ${coupons} on ${coupons.clubId} = ${bookingCoupons.clubId} and ${coupons.id} = ${bookingCoupons.couponId}
        where ${bookingCoupons.clubId} = ${bookings.clubId} and ${bookingCoupons.bookingId} = ${bookings.id}
        order by ${coupons.id})`,
      flags: bookings.flags,
      mark: markedBy(sort),
    })
    .from(bookings)
    .innerJoin(activities, its(activities, bookings.activityId))
    .innerJoin(aircraft, its(aircraft, bookings.aircraftId))
    .leftJoin(pilot, its(pilot, bookings.pilotId))
    .leftJoin(member, its(member, bookings.customerId))

type Row = Awaited<ReturnType<typeof joined>>[number]

function lineOf(row: Row, sight: Sight): DossierLine {
  const { external, memberFirst, memberLast, mark: _, ...line } = row
  return {
    ...line,
    firstName: external ? line.firstName : (memberFirst ?? ''),
    lastName: external ? line.lastName : (memberLast ?? ''),
    phone: sight.contacts ? line.phone : null,
    email: sight.contacts ? line.email : null,
    references: sight.references ? line.references : null,
  }
}

/** A page of bookings, and where it ended (null: it was the last one). Nothing for those who may see none. */
export async function listDossiers(
  club: Club,
  viewer: Viewer,
  wanted: Wanted,
  { after, limit, now }: { after: Mark | null; limit: number; now: Date },
): Promise<{ lines: DossierLine[]; next: Mark | null }> {
  const sight = sightOf(viewer)
  if (!sight) return { lines: [], next: null }
  const { sort, falling } = wanted
  const [key, order] = [keyOf[sort], falling ? desc : asc]
  const rows = await joined(club, sort)
    .where(and(matching(club, viewer, sight, wanted, now), after ? beyond(wanted, after) : undefined))
    .orderBy(order(key), order(bookings.id))
    .limit(limit + 1)
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    lines: shown.map((row) => lineOf(row, sight)),
    next: last ? { value: last.mark, id: last.id } : null,
  }
}

function beyond({ sort, falling }: Wanted, { value, id }: Mark): SQL {
  const at = sort === 'name' ? sql`${value}` : sql`${new Date(Number(value)).toISOString()}::timestamptz`
  const than = sql.raw(falling ? '<' : '>')
  return sql`(${keyOf[sort]}, ${bookings.id}) ${than} (${at}, ${id}::uuid)`
}

/** How many there are, counted up to `most`. */
export async function countDossiers(
  club: Club,
  viewer: Viewer,
  wanted: Wanted,
  { most, now }: { most: number; now: Date },
): Promise<number> {
  const sight = sightOf(viewer)
  if (!sight) return 0
  const some = club.tx
    .select({ one: sql`1`.as('one') })
    .from(bookings)
    .innerJoin(activities, its(activities, bookings.activityId))
    .innerJoin(aircraft, its(aircraft, bookings.aircraftId))
    .leftJoin(member, its(member, bookings.customerId))
    .where(matching(club, viewer, sight, wanted, now))
    .limit(most)
    .as('some')
  const [row] = await club.tx.select({ count: sql<number>`count(*)::int` }).from(some)
  return row?.count ?? 0
}

const YEAR_MS = 366 * 86_400_000

/** Those of a year back and a year ahead whose name, reference, phone or registration is searched, the nearest first. */
export async function nearestDossiers(
  club: Club,
  viewer: Viewer,
  search: string,
  { limit, now }: { limit: number; now: Date },
): Promise<DossierLine[]> {
  const sight = sightOf(viewer)
  if (!sight || meanings(search).words.length === 0) return []
  const rows = await joined(club, 'start')
    .where(
      and(
        eq(bookings.clubId, club.id),
        gte(bookings.startAt, new Date(now.getTime() - YEAR_MS)),
        lt(bookings.startAt, new Date(now.getTime() + YEAR_MS)),
        whoever(viewer, sight),
        foundBy(club, search, searched, sight),
      ),
    )
    .orderBy(
      sql`abs(extract(epoch from ${bookings.startAt} - ${now.toISOString()}::timestamptz))`,
      bookings.id,
    )
    .limit(limit)
  return rows.map((row) => lineOf(row, sight))
}

/** One booking with all that is said about it, and whom an internal one is for; null when this viewer may not see it. */
export async function loadDossier(club: Club, viewer: Viewer, bookingId: string) {
  const sight = sightOf(viewer)
  const flight = sight && (await loadFlight(club, bookingId))
  if (!flight) return null
  const { pilotId, customerId, external } = flight.booking
  if (!sight.all && ![pilotId, customerId].includes(viewer.id)) return null
  const [whom] =
    customerId && !external
      ? await club.tx
          .select({ id: people.id, firstName: people.firstName, lastName: people.lastName })
          .from(people)
          .where(and(eq(people.clubId, club.id), eq(people.id, customerId)))
      : []
  return { ...seenOf(flight, sight), sight, member: whom ?? null }
}

export type Dossier = NonNullable<Awaited<ReturnType<typeof loadDossier>>>
