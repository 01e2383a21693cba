import { and, eq, gte, inArray, isNotNull, isNull, like, lt, or, type SQL, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings } from '@/db/schema/bookings'
import { coupons } from '@/db/schema/coupons'
import { aircraft, bases } from '@/db/schema/fleet'
import { journal } from '@/db/schema/journal'
import { people } from '@/db/schema/people'
import { isUuid } from '@/lib/id'
import { addDays, instantOf } from '@/lib/time'
import { type JournalFilter, strangers } from './schema'

/** A line of the journal; `by` is who did it among the club's people, null for others (`actor` says what they are). */
export type HistoryLine = {
  at: Date
  event: string
  actor: string
  by: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** A line with what it is about. Ids grow with time: the next page starts below the last one shown. */
export type JournalLine = HistoryLine & { id: string; subjectId: string | null }

const columns = {
  id: journal.id,
  at: journal.at,
  event: journal.event,
  actor: sql<string>`split_part(${journal.actor}, ':', 1)`,
  by: sql<string | null>`${people.firstName} || ' ' || ${people.lastName}`,
  subjectId: journal.subjectId,
  before: journal.before,
  after: journal.after,
}

const author = and(eq(people.clubId, journal.clubId), sql`${journal.actor} = 'staff:' || ${people.id}`)

const SOME = 12
const WHOLE = 500

/** What was written about one booking, the latest first: its last changes. */
export async function bookingHistory(club: Club, bookingId: string): Promise<HistoryLine[]> {
  return linesAbout(club, bookingId, like(journal.event, 'booking.%'), SOME)
}

/** Everything that was written about one thing, its calls and letters included, the latest first. */
export async function wholeHistory(club: Club, subjectId: string): Promise<JournalLine[]> {
  return linesAbout(club, subjectId, undefined, WHOLE)
}

function linesAbout(club: Club, subjectId: string, which: SQL | undefined, most: number) {
  return club.tx
    .select(columns)
    .from(journal)
    .leftJoin(people, author)
    .where(and(eq(journal.clubId, club.id), eq(journal.subjectId, subjectId), which))
    .orderBy(sql`${journal.at} desc, ${journal.id} desc`)
    .limit(most)
}

/** The club's journal, the latest first: `most` lines of what is looked for, below the line `below` (null: from the top). */
export async function readJournal(
  club: Club,
  filter: JournalFilter,
  { below, most }: { below: string | null; most: number },
): Promise<JournalLine[]> {
  const { from, to, about, what, who } = filter
  const midnight = (day: string) => instantOf(day, 0, club.timeZone)
  return club.tx
    .select(columns)
    .from(journal)
    .leftJoin(people, author)
    .where(
      and(
        eq(journal.clubId, club.id),
        below ? lt(journal.id, below) : undefined,
        about ? eq(journal.subjectId, about) : undefined,
        what ? (what.includes('.') ? eq(journal.event, what) : like(journal.event, `${what}.%`)) : undefined,
        who ? writtenBy(who) : undefined,
        from ? gte(journal.at, midnight(from)) : undefined,
        to ? lt(journal.at, midnight(addDays(to, 1))) : undefined,
      ),
    )
    .orderBy(sql`${journal.id} desc`)
    .limit(most)
}

function writtenBy(who: string): SQL | undefined {
  if (!strangers.some((one) => one === who)) return eq(journal.actor, `staff:${who}`)
  const kinds = who === 'customer' ? ['customer', 'visitor'] : [who]
  return or(...kinds.map((kind) => like(journal.actor, `${kind}:%`)))
}

/** Those who may have written in the journal: whoever can sign in. */
export async function loadAuthors(club: Club): Promise<{ id: string; name: string }[]> {
  return club.tx
    .select({ id: people.id, name: sql<string>`${people.firstName} || ' ' || ${people.lastName}` })
    .from(people)
    .where(and(eq(people.clubId, club.id), isNotNull(people.identifier), isNull(people.anonymisedAt)))
    .orderBy(people.lastName, people.firstName)
}

type Told = { subjectId?: string | null; before: unknown; after: unknown }

/**
 * What the things that these lines speak of are called: registrations, people's names, who a booking is for, and, for whoever
 * may see coupons, their references.
 */
export async function namesIn(
  club: Club,
  lines: readonly Told[],
  { coupons: seesCoupons }: { coupons: boolean },
): Promise<Map<string, string>> {
  const ids = [...new Set(lines.flatMap(({ subjectId, before, after }) => idsIn([subjectId, before, after])))]
  if (ids.length === 0) return new Map()
  const whole = sql<string>`trim(${people.firstName} || ' ' || ${people.lastName})`
  const who = sql<string>`coalesce(nullif(trim(${bookings.firstName} || ' ' || ${bookings.lastName}), ''), ${bookings.title})`
  const found = await Promise.all([
    club.tx
      .select({ id: aircraft.id, name: aircraft.registration })
      .from(aircraft)
      .where(and(eq(aircraft.clubId, club.id), inArray(aircraft.id, ids))),
    club.tx
      .select({ id: people.id, name: whole })
      .from(people)
      .where(and(eq(people.clubId, club.id), inArray(people.id, ids))),
    club.tx
      .select({ id: bookings.id, name: who })
      .from(bookings)
      .where(and(eq(bookings.clubId, club.id), inArray(bookings.id, ids))),
    club.tx
      .select({ id: activities.id, name: activities.code })
      .from(activities)
      .where(and(eq(activities.clubId, club.id), inArray(activities.id, ids))),
    club.tx
      .select({ id: bases.id, name: bases.icao })
      .from(bases)
      .where(and(eq(bases.clubId, club.id), inArray(bases.id, ids))),
    seesCoupons
      ? club.tx
          .select({ id: coupons.id, name: coupons.reference })
          .from(coupons)
          .where(and(eq(coupons.clubId, club.id), inArray(coupons.id, ids)))
      : [],
  ])
  return new Map(found.flat().map(({ id, name }) => [id, name]))
}

function idsIn(value: unknown): string[] {
  if (isUuid(value)) return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(idsIn)
}
