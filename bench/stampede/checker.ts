import { and, eq, sql } from 'drizzle-orm'
import { bookings } from '@/db/schema/bookings'
import { letters } from '@/db/schema/letters'
import { occupancy } from '@/db/schema/occupancy'
import type { Crush } from './world'

type Booking = { id: string; startAt: Date }

/** What stands in the register after a trial, and everything that is wrong with it; the history in words. */
export async function judge(crush: Crush, confirmed: readonly string[]): Promise<string[]> {
  const booked = await bookingsOf(crush)
  const ids = booked.map(({ id }) => id)
  return [
    ...confirmed.filter((id) => !ids.includes(id)).map((id) => `booking ${id} was answered and is not there`),
    ...ids.filter((id) => !confirmed.includes(id)).map((id) => `booking ${id} is there and nobody was told`),
    ...(await overlaps(crush)),
    ...(await missingLetters(crush, ids)),
  ]
}

function bookingsOf(crush: Crush): Promise<Booking[]> {
  return crush.open(({ id, tx }) =>
    tx
      .select({ id: bookings.id, startAt: bookings.startAt })
      .from(bookings)
      .where(and(eq(bookings.clubId, id), eq(bookings.state, 'booked'))),
  )
}

/** Judged by the flights themselves with their surroundings, not by the table that forbids it. */
async function overlaps(crush: Crush): Promise<string[]> {
  const found = await crush.open(({ id, tx }) =>
    tx.execute<{ one: string; other: string; who: string }>(sql`
      with busy as (
        select b.id, s.who, s.during from bookings b
        join activities a on a.club_id = b.club_id and a.id = b.activity_id
        cross join lateral (values
          (b.aircraft_id, tstzrange(b.start_at - a.aircraft_before_minutes * interval '1 minute',
                                    b.end_at + a.aircraft_after_minutes * interval '1 minute')),
          (b.pilot_id, tstzrange(b.meet_at, b.end_at + a.pilot_after_minutes * interval '1 minute'))) s(who, during)
        where b.club_id = ${id} and b.state = 'booked')
      select x.id as one, y.id as other, x.who from busy x join busy y on x.who = y.who and x.id < y.id
      where x.during && y.during`),
  )
  const twice = found.map(({ one, other, who }) => `${who} is booked twice: ${one} and ${other}`)
  const [row] = await crush.open(({ id, tx }) =>
    tx
      .select({ places: sql<number>`count(*)::int` })
      .from(occupancy)
      .where(and(eq(occupancy.clubId, id), eq(occupancy.kind, 'booking'))),
  )
  const expected = 2 * (await bookingsOf(crush)).length
  return row?.places === expected ? twice : [...twice, `${row?.places} places for ${expected / 2} bookings`]
}

/** Customer, pilot and club are each written to, once. */
async function missingLetters(crush: Crush, ids: readonly string[]): Promise<string[]> {
  const written = await crush.open(({ id, tx }) =>
    tx
      .select({ booking: letters.bookingId, recipient: letters.recipient })
      .from(letters)
      .where(and(eq(letters.clubId, id), eq(letters.kind, 'mail'))),
  )
  return ids.flatMap((id) => {
    const to = written.filter(({ booking }) => booking === id).map(({ recipient }) => recipient)
    const whole = to.length === 3 && new Set(to).size === 3
    return whole ? [] : [`booking ${id} has letters to ${to.join(', ') || 'nobody'}`]
  })
}

/** Letters of this club that were neither handed over nor kept yet. */
export async function openLetters(crush: Crush): Promise<number> {
  const [row] = await crush.open(({ id, tx }) =>
    tx
      .select({ open: sql<number>`count(*)::int` })
      .from(letters)
      .where(sql`${letters.clubId} = ${id} and ${letters.deliveredAt} is null and ${letters.keptAt} is null`),
  )
  return row?.open ?? 0
}
