import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, instantOf, localDate, weekday } from '@/lib/time'
import type { Club } from '../club'
import { activities } from '../schema/activities'
import { bookings } from '../schema/bookings'
import { aircraft, unavailability } from '../schema/fleet'
import { occupancy } from '../schema/occupancy'
import { inDemo, instants, plantAt } from '../testing/demonstration'
import { ZONE } from './calendar'

const externalFlights = (club: Club) =>
  club.tx.select().from(bookings).where(eq(bookings.external, true)).orderBy(bookings.startAt)

describe.each(instants)('seeded at %s', (instant) => {
  const now = new Date(instant)
  const today = localDate(now, ZONE)

  beforeAll(async () => {
    await plantAt(now)
  })

  test('occupies aircraft and people for every flight as rule 9 says, and nobody for a lost one', async () => {
    const wrong = await inDemo(({ tx }) =>
      tx.execute(sql`
        with wanted as (
          select b.id, s.subject, s.during from ${bookings} b join ${activities} a on a.id = b.activity_id
          cross join lateral (values
            (b.aircraft_id, tstzrange(b.start_at - a.aircraft_before_minutes * interval '1 min',
              b.end_at + a.aircraft_after_minutes * interval '1 min')),
            (b.pilot_id, tstzrange(b.meet_at, b.end_at + a.pilot_after_minutes * interval '1 min')),
            (case when not b.external then b.customer_id end,
              tstzrange(b.meet_at, b.end_at + a.pilot_after_minutes * interval '1 min'))
          ) s(subject, during) where b.state <> 'cancelled' and s.subject is not null),
        there as (select ref, subject_id, during from ${occupancy} where kind = 'booking')
        (select * from wanted except select * from there) union all (select * from there except select * from wanted)`),
    )
    expect([...wrong]).toEqual([])
    const early = await inDemo(({ tx }) =>
      tx.execute(sql`select b.id from ${bookings} b join ${activities} a on a.id = b.activity_id
        where b.meet_at <> b.start_at - a.meeting_lead_minutes * interval '1 min' or b.created_at > b.start_at
          or b.created_at > ${now.toISOString()}::timestamptz`),
    )
    expect([...early]).toEqual([])
  })

  test('has flown what is past and books what is to come', async () => {
    const rows = await inDemo(({ tx }) => tx.select().from(bookings))
    for (const { state, endAt } of rows) {
      if (state === 'booked') expect(endAt >= now).toBe(true)
      else expect(endAt < now).toBe(true)
    }
    const external = await inDemo(externalFlights)
    const count = (state: string) => external.filter((flight) => flight.state === state).length
    expect({
      booked: count('booked'),
      flown: count('flown'),
      absent: count('no_show'),
      lost: count('cancelled'),
    }).toEqual({
      booked: 4,
      flown: 4,
      absent: 1,
      lost: 4,
    })
    expect(
      external.filter(
        ({ state, startAt }) => state === 'booked' && localDate(startAt, ZONE) < addDays(today, 2),
      ),
    ).toEqual([])
  })

  test('noted when each flight took off and landed, near what was planned', async () => {
    const rows = await inDemo(({ tx }) => tx.select().from(bookings))
    for (const { state, startAt, endAt, tookOffAt, landedAt } of rows) {
      if (state !== 'flown') expect([tookOffAt, landedAt]).toEqual([null, null])
      else {
        expect(tookOffAt && tookOffAt > startAt).toBe(true)
        expect(landedAt && tookOffAt && landedAt > tookOffAt && landedAt <= endAt).toBe(true)
      }
    }
  })

  test('lost one Sunday of the past four weeks to wind, and rebooked three flights', async () => {
    const external = await inDemo(externalFlights)
    const lost = external.filter(({ state }) => state === 'cancelled')
    const [sunday, ...others] = [...new Set(lost.map(({ startAt }) => localDate(startAt, ZONE)))]
    expect(others).toEqual([])
    expect(weekday(sunday ?? '')).toBe(7)
    expect((sunday ?? '') >= addDays(today, -28) && (sunday ?? '') < today).toBe(true)
    const ofThatDay = await inDemo(({ tx }) =>
      tx
        .select()
        .from(bookings)
        .where(sql`(${bookings.startAt} at time zone ${ZONE})::date = ${sunday}::date`),
    )
    expect(new Set(ofThatDay.map(({ state }) => state))).toEqual(new Set(['cancelled']))
    expect(new Set(ofThatDay.map(({ cancelReason }) => cancelReason))).toEqual(new Set(['Vent fort']))
    const again = lost.filter((flight) =>
      external.some(
        ({ email, state, startAt }) =>
          email === flight.email && state !== 'cancelled' && startAt > flight.startAt,
      ),
    )
    expect(again).toHaveLength(3)
    expect(lost.map(({ postponedAt }) => postponedAt)).toEqual(lost.map(({ cancelledAt }) => cancelledAt))
  })

  test('inspects F-GTOZ next week through two bookings, and leaves no gap', async () => {
    const { fact, filled, hit } = await inDemo(async ({ tx }) => {
      const [span] = await tx.select().from(unavailability)
      if (!span) throw new Error('nothing is unavailable')
      const within = sql`tstzrange(${span.startAt.toISOString()}::timestamptz, ${span.endAt.toISOString()}::timestamptz)`
      const [sum] = await tx.execute<{ whole: boolean }>(sql`
        select range_agg(during) @> ${within} as whole from ${occupancy} where subject_id = ${span.aircraftId}`)
      const flights = await tx
        .select({ id: bookings.id, flags: bookings.flags })
        .from(bookings)
        .where(
          sql`${bookings.aircraftId} = ${span.aircraftId} and tstzrange(${bookings.startAt}, ${bookings.endAt}) && ${within}`,
        )
      return { fact: span, filled: sum?.whole, hit: flights }
    })
    const monday = addDays(today, 8 - weekday(today))
    expect(
      fact.startAt >= instantOf(monday, 0, ZONE) && fact.endAt <= instantOf(addDays(monday, 7), 0, ZONE),
    ).toBe(true)
    expect(filled).toBe(true)
    expect(hit.map(({ flags }) => flags)).toEqual([['aircraft_unavailable'], ['aircraft_unavailable']])
  })

  test('fills week-ends to some 60 % and weekdays sparsely', async () => {
    const shares = await inDemo(({ tx }) =>
      tx.execute<{ day: string; share: number }>(sql`
        with span as (select d::date as day, tstzrange((d + interval '9 h') at time zone ${ZONE}, (d + interval '17.5 h') at time zone ${ZONE}) as hours
          from generate_series(${addDays(today, -28)}::timestamp, ${addDays(today, 40)}::timestamp, '1 day') d)
        select day::text, (sum(extract(epoch from upper(during * hours) - lower(during * hours))) / (5 * 8.5 * 3600))::float as share
        from span join ${occupancy} on during && hours join ${aircraft} on ${aircraft.id} = ${occupancy.subjectId}
        where kind = 'booking' group by day`),
    )
    const average = (wanted: (day: number) => boolean) => {
      const some = [...shares].filter(({ day }) => wanted(weekday(day))).map(({ share }) => share)
      return some.reduce((sum, share) => sum + share, 0) / some.length
    }
    expect(average((day) => day >= 6)).toBeGreaterThan(0.5)
    expect(average((day) => day >= 6)).toBeLessThan(0.7)
    expect(average((day) => day < 6)).toBeLessThan(0.25)
  })

  test('has a navigation of two days and an evening of night flying to come', async () => {
    const titled = await inDemo(({ tx }) => tx.select().from(bookings).where(sql`${bookings.title} <> ''`))
    const away = titled.filter(({ title }) => title.startsWith('Navigation'))
    expect(
      away.map(({ startAt, endAt }) => addDays(localDate(startAt, ZONE), 1) === localDate(endAt, ZONE)),
    ).toEqual([true])
    const night = titled.filter(({ title }) => title === 'Soirée vol de nuit')
    expect(night).toHaveLength(3)
    for (const { startAt } of titled) expect(startAt > now).toBe(true)
  })
})
