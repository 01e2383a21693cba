import { type SQL, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { bookings } from '@/db/schema/bookings'
import type { Flag } from '@/db/schema/flags'
import { aircraft, unavailability } from '@/db/schema/fleet'
import { occupancy } from '@/db/schema/occupancy'
import { absences, pilots, validities } from '@/db/schema/people'
import { flightNow } from '@/domain/bookings/bookings/queries/flight'
import type { Span } from '@/domain/calendar/hours/schema'
import { personOf } from '@/domain/doors/people/queries'
import { hitReasons } from '@/domain/resources/unavailabilities/schema'
import { loadSituationOn } from '@/domain/slots/slots/queries/situation'
import { type LocalDate, localDate } from '@/lib/time'
import { capsLeft, fitCrews, judgedOf, proposed, withFacts } from './rules'
import type { Hit, HitCause, HitFilter, Judged } from './schema'

const instant = (at: Date) => sql`${at.toISOString()}::timestamptz`
const minute = (at: SQL) => sql`(date_part('epoch', ${at}) / 60)::int`

/** Everything that hits a booking which is not over, read from the facts themselves: a flag may be late, these never are. */
function causes(club: Club, now: Date): SQL {
  const standing = sql`${bookings.clubId} = ${club.id} and ${bookings.state} = 'booked' and ${bookings.endAt} > ${instant(now)}`
  const none = sql`null::uuid as ref, '' as text, null::timestamptz as from_at, null::timestamptz as to_at`
  const flown = sql`join ${activities} on ${activities.clubId} = ${bookings.clubId} and ${activities.id} = ${bookings.activityId}
    and ${activities.kind} <> 'maintenance'`
  const over = sql`join ${occupancy} on ${occupancy.clubId} = ${bookings.clubId} and ${occupancy.ref} = ${bookings.id}
    join fact on fact.subject_id = ${occupancy.subjectId}
      and fact.start_at < ${occupancy.endsAt} and fact.end_at > ${occupancy.startsAt}`
  // The last instant of a flight lies on the day on which its papers must still be good.
  const lastDay = sql`to_char((${bookings.endAt} - interval '1 second') at time zone ${club.timeZone}, 'YYYY-MM-DD')`
  const paper = (subject: SQL) => sql`join paper ${validities} on ${validities.subjectId} = ${subject}
    and ${validities.expiresOn} < ${lastDay}`
  return sql`
    with fact as (
      select id, aircraft_id as subject_id, start_at, end_at, reason, 'aircraft_unavailable' as kind from ${unavailability}
      where club_id = ${club.id} and end_at > ${instant(now)}
      union all
      select id, person_id, start_at, end_at, '', 'pilot_absent' from ${absences}
      where club_id = ${club.id} and end_at > ${instant(now)}
    ), standing as materialized (
      select club_id, id, activity_id, aircraft_id, pilot_id, end_at, flags from ${bookings} where ${standing}
    ), paper as materialized (
      select subject_id, name, expires_on from ${validities} where club_id = ${club.id} and blocking
        and expires_on < (select to_char(max(end_at) + interval '2 days', 'YYYY-MM-DD') from standing)
    )
    select ${bookings.id} as booking, fact.kind as reason, fact.id as ref, fact.reason as text, fact.start_at as from_at,
      fact.end_at as to_at, null as expires_on from ${bookings} ${flown} ${over} where ${standing}
    union all
    select ${bookings.id}, 'aircraft_papers', null, ${validities.name}, null, null, ${validities.expiresOn} from standing ${bookings}
      ${flown} ${paper(sql`${bookings.aircraftId}`)}
    union all
    select ${bookings.id}, 'pilot_papers', null, ${validities.name}, null, null, ${validities.expiresOn} from standing ${bookings}
      ${flown} ${paper(sql`${bookings.pilotId}`)}
    union all
    select ${bookings.id}, 'aircraft_retired', ${none}, null from standing ${bookings}
      join ${aircraft} on ${aircraft.clubId} = ${bookings.clubId} and ${aircraft.id} = ${bookings.aircraftId}
        and ${aircraft.retiredAt} is not null
    union all
    select ${bookings.id}, 'pilot_left', ${none}, null from standing ${bookings}
      join ${pilots} on ${pilots.clubId} = ${bookings.clubId} and ${pilots.personId} = ${bookings.pilotId}
        and not ${pilots.active}
    union all
    select ${bookings.id}, 'pilot_declined', ${none}, null from standing ${bookings}
      where ${'pilot_declined' satisfies Flag} = any(${bookings.flags})`
}

/** How many bookings something hits and nobody has settled yet. */
export async function countHits(club: Club, now = new Date()): Promise<number> {
  const [row] = await club.tx.execute<{ count: number }>(
    sql`select count(distinct booking)::int as count from (${causes(club, now)}) hits`,
  )
  return row?.count ?? 0
}

export type HitBooking = { bookingId: string; aircraftId: string; pilotId: string | null; causes: HitCause[] }

type CauseRow = {
  booking: string
  aircraftId: string
  pilotId: string | null
  reason: HitCause['reason'] | null
  ref: string | null
  text: string | null
  from: number | null
  to: number | null
  expiresOn: string | null
}

/**
 * The bookings that something hits, each with all its causes, by start. One asked for by its id is there also when nothing
 * hits it: somebody wants it replaced all the same.
 */
export async function hitBookings(club: Club, filter: HitFilter, now: Date): Promise<HitBooking[]> {
  const rows = await club.tx.execute<CauseRow>(sql`
    with hits as (${causes(club, now)})
    select ${bookings.id} as booking, ${bookings.aircraftId} as "aircraftId", ${bookings.pilotId} as "pilotId",
      reason, ref, text, ${minute(sql`from_at`)} as from, ${minute(sql`to_at`)} as to,
      expires_on as "expiresOn"
    from ${bookings} left join hits on hits.booking = ${bookings.id}
    where ${bookings.clubId} = ${club.id} and ${bookings.state} = 'booked' and ${bookings.endAt} > ${instant(now)}
      and ${asked(filter)}
    order by ${bookings.startAt}, ${bookings.id}`)
  const found = new Map<string, HitBooking>()
  for (const { booking, aircraftId, pilotId, reason, text, ...cause } of rows) {
    const known = found.get(booking) ?? { bookingId: booking, aircraftId, pilotId, causes: [] }
    if (reason) known.causes.push({ ...cause, reason, text: text ?? '' })
    found.set(booking, known)
  }
  const order = ({ reason }: HitCause) => hitReasons.indexOf(reason)
  for (const { causes: list } of found.values()) list.sort((a, b) => order(a) - order(b))
  return [...found.values()]
}

function asked({ aircraft: plane, pilot, fact, booking }: HitFilter): SQL {
  if (booking) return sql`${bookings.id} = ${booking}::uuid`
  const wanted = [sql`hits.booking is not null`]
  if (plane) wanted.push(sql`${bookings.aircraftId} = ${plane}::uuid`)
  if (pilot) wanted.push(sql`${bookings.pilotId} = ${pilot}::uuid`)
  if (fact) wanted.push(sql`${bookings.id} in (select h.booking from hits h where h.ref = ${fact}::uuid)`)
  return sql.join(wanted, sql` and `)
}

/** When facts keep aircraft and people away in a window, by subject; minutes since the epoch. */
async function factSpans(club: Club, from: Date, to: Date): Promise<Map<string, Span[]>> {
  const rows = await club.tx.execute<{ subject: string; from: number; to: number }>(sql`
    select subject, ${minute(sql`start_at`)} as from, ceil(date_part('epoch', end_at) / 60)::int as to from (
      select aircraft_id as subject, start_at, end_at from ${unavailability} where club_id = ${club.id}
      union all select person_id, start_at, end_at from ${absences} where club_id = ${club.id}
    ) facts where start_at < ${instant(to)} and end_at > ${instant(from)}`)
  const spans = new Map<string, Span[]>()
  for (const row of rows) spans.set(row.subject, [...(spans.get(row.subject) ?? []), [row.from, row.to]])
  return spans
}

/** So many hits are looked at together; whoever has more settles these first. */
const MOST_HITS = 60

/**
 * The hits of a filter with the crews that could fly each, by start, and a proposal for all of them together. `more`: how
 * many there are beyond those.
 */
export async function loadHits(
  club: Club,
  filter: HitFilter,
  now: Date,
): Promise<{ hits: Hit[]; more: number }> {
  const found = await hitBookings(club, filter, now)
  const looked: (Omit<Hit, 'proposed'> & {
    day: LocalDate
    judged: Judged
    caps: ReadonlyMap<string, number>
  })[] = []
  for (const { bookingId, causes: list } of found.slice(0, MOST_HITS)) {
    const flight = await flightNow(club, bookingId)
    const judged = judgedOf(flight, list)
    const { startAt, endAt, activityId, baseId } = flight.booking
    const day = localDate(startAt, club.timeZone)
    const [read, facts, member] = await Promise.all([
      loadSituationOn(club, { activityId, baseId, day, ignoring: bookingId, now }),
      factSpans(club, new Date(startAt.getTime() - DAY_MS), new Date(endAt.getTime() + DAY_MS)),
      judged.plan.memberId ? personOf(club, judged.plan.memberId) : null,
    ])
    if (!read) throw new Error('a booking has no activity at its base')
    const situation = withFacts(read, facts)
    looked.push({
      flight,
      member,
      causes: list,
      crews: fitCrews(situation, judged),
      day,
      judged,
      caps: capsLeft(situation, day),
    })
  }
  const choices = proposed(looked.map(({ flight, ...hit }) => ({ ...hit, bookingId: flight.booking.id })))
  return {
    hits: looked.map(({ flight, member, causes: list, crews }) => ({
      flight,
      member,
      causes: list,
      crews,
      proposed: choices.get(flight.booking.id) ?? 'leave',
    })),
    more: Math.max(0, found.length - MOST_HITS),
  }
}

const DAY_MS = 86_400_000
