import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDays, localDate } from '@/lib/time'
import { activities } from '../schema/activities'
import { bookings } from '../schema/bookings'
import { coupons } from '../schema/coupons'
import { aircraft, aircraftActivities } from '../schema/fleet'
import { subjects } from '../schema/occupancy'
import { people, pilots, validities } from '../schema/people'
import { inDemo, instants, plantAt } from '../testing/demonstration'
import { ZONE } from './calendar'

describe.each(instants)('seeded at %s', (instant) => {
  const now = new Date(instant)
  const today = localDate(now, ZONE)

  beforeAll(async () => {
    await plantAt(now)
  })

  test('has the aircraft, pilots and members of the demonstration', async () => {
    const { fleet, crew, persons } = await inDemo(async ({ tx }) => ({
      fleet: await tx
        .select({
          registration: aircraft.registration,
          seats: aircraft.seats,
          price: aircraft.hourlyPriceCents,
          limit: aircraft.seatLimitKg,
          payload: sql<number>`${aircraft.maximumMassKg} - ${aircraft.emptyMassKg} - ${aircraftActivities.fuelKg}`,
        })
        .from(aircraft)
        .innerJoin(aircraftActivities, eq(aircraftActivities.aircraftId, aircraft.id))
        .innerJoin(activities, eq(activities.id, aircraftActivities.activityId))
        .where(sql`${activities.code} like 'discovery%'`)
        .orderBy(aircraft.rank),
      crew: await tx.select().from(pilots),
      persons: await tx.select().from(subjects).where(eq(subjects.kind, 'person')),
    }))
    expect(fleet.map((plane) => Object.values(plane))).toEqual([
      ['F-GVAL', 4, 16500, 110, 285],
      ['F-HPTL', 4, 19500, 110, 385],
      ['F-GTOZ', 4, 19000, 110, 290],
      ['F-HAQP', 2, 15500, 110, 185],
      ['F-JKAV', 2, 11000, 100, 180],
    ])
    expect(crew).toHaveLength(6)
    expect(Math.min(...crew.map(({ weightKg }) => weightKg ?? 0))).toBe(62)
    expect(Math.max(...crew.map(({ weightKg }) => weightKg ?? 0))).toBe(92)
    expect(new Set(crew.map(({ dailyCap }) => dailyCap))).toEqual(new Set([4]))
    expect(persons).toHaveLength(6 + 12)
  })

  test('gives no address that could be somebody’s', async () => {
    const everybody = await inDemo(({ tx }) => tx.select().from(people))
    for (const { email, passwordHash } of everybody) {
      expect(email).toMatch(/^[a-z.-]+@exemple\.invalid$/)
      expect(passwordHash).toBeNull()
    }
    const typed = (
      await inDemo(({ tx }) => tx.select().from(bookings).where(eq(bookings.external, true)))
    ).map(({ email }) => email)
    for (const email of typed) expect(email).toMatch(/@exemple\.invalid$/)
  })

  test('grounds Claire in twelve days', async () => {
    const [medical] = await inDemo(({ tx }) =>
      tx
        .select({ expiresOn: validities.expiresOn, blocking: validities.blocking })
        .from(validities)
        .innerJoin(people, eq(people.id, validities.subjectId))
        .where(sql`${people.firstName} = 'Claire' and ${validities.name} = 'Certificat médical'`),
    )
    expect(medical).toEqual({ expiresOn: addDays(today, 12), blocking: true })
  })

  test('has twenty coupons whose flights, dates and lives agree', async () => {
    const rows = await inDemo(({ tx }) =>
      tx
        .select({
          coupon: coupons,
          live: sql<
            string[]
          >`array(select state from bookings join booking_coupons on bookings.id = booking_id
            where coupon_id = coupons.id and released_at is null)`,
          events: sql<
            string[]
          >`array(select event from coupon_events where coupon_id = coupons.id order by at)`,
        })
        .from(coupons),
    )
    expect(rows).toHaveLength(20)
    for (const { coupon, live, events } of rows) {
      const state = coupon.noShowAt ? 'no_show' : coupon.flownAt ? 'flown' : coupon.bookedAt ? 'booked' : null
      expect(live).toEqual(state ? [state] : [])
      expect(events[0]).toBe('issued')
      if (state) expect(events.at(-1)).toBe(state)
      expect(coupon.reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{10}$/)
      for (const at of [coupon.bookedAt, coupon.flownAt, coupon.issuedAt]) {
        if (at) expect(at.getTime()).toBeLessThanOrEqual(now.getTime())
      }
      if (coupon.bookedAt) expect(coupon.bookedAt > coupon.issuedAt).toBe(true)
    }
    const free = rows.filter(({ coupon }) => !coupon.bookedAt).map(({ coupon }) => coupon)
    const ending = free.filter(({ expiresOn }) => expiresOn === addDays(today, 21))
    expect(ending).toHaveLength(1)
    expect(free.filter(({ expiresOn }) => (expiresOn ?? '') < addDays(today, -30))).toHaveLength(1)
    expect(free.filter(({ expiresOn }) => (expiresOn ?? '') < today)).toHaveLength(2)
    expect(rows.filter(({ events }) => events.includes('prolonged'))).toHaveLength(1)
    expect(free.filter(({ postponedAt }) => postponedAt)).toHaveLength(1)
  })
})
