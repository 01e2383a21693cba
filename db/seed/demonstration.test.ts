import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bookings } from '../schema/bookings'
import { coupons } from '../schema/coupons'
import { aircraft } from '../schema/fleet'
import { pilots } from '../schema/people'
import { inDemo, plantAt } from '../testing/demonstration'
import { seedDemonstration } from './demonstration'

test('gives references to try', async () => {
  const now = new Date('2026-10-23T07:00:00Z')
  const { valid, used, expired } = await plantAt(now)
  const register = await inDemo(({ tx }) => tx.select().from(coupons))
  const of = (reference: string | null | undefined) =>
    register.find((coupon) => coupon.reference === reference)
  expect(valid).toHaveLength(8)
  for (const reference of valid.slice(0, 3)) {
    expect(of(reference)).toMatchObject({ activities: ['discovery-30'], passengers: 1, bookedAt: null })
  }
  expect(of(used)?.flownAt).not.toBeNull()
  expect(of(expired)?.expiresOn).toBe('2026-09-08')
})

test('does nothing the second time', async () => {
  const now = new Date('2026-07-15T16:00:00Z')
  const first = await plantAt(now)
  const counted = () => inDemo(({ tx }) => tx.select().from(bookings))
  const before = await counted()
  const again = await Promise.all([1, 2].map(() => seedDemonstration(now)))
  expect(again).toEqual([first, first])
  expect(await counted()).toEqual(before)
})

test('is the same schedule at every seeding, and moves by whole weeks', async () => {
  const flights = async (instant: string) => {
    await plantAt(new Date(instant))
    const rows = await inDemo(({ tx }) =>
      tx
        .select({
          startAt: bookings.startAt,
          endAt: bookings.endAt,
          registration: aircraft.registration,
          state: bookings.state,
        })
        .from(bookings)
        .innerJoin(aircraft, eq(aircraft.id, bookings.aircraftId))
        .orderBy(bookings.startAt, aircraft.registration),
    )
    return rows
  }
  const first = await flights('2026-06-03T08:00:00Z')
  expect(await flights('2026-06-03T08:00:00Z')).toEqual(first)
  const aWeek = 7 * 86_400_000
  const later = (await flights('2026-06-10T08:00:00Z')).filter(({ startAt }) => startAt.getUTCHours() < 18)
  const moved = first.map((row) => ({
    ...row,
    startAt: new Date(row.startAt.getTime() + aWeek),
    endAt: new Date(row.endAt.getTime() + aWeek),
  }))
  expect(later).toEqual(moved.filter(({ startAt }) => startAt.getUTCHours() < 18))
})

test('makes a co-ownership without external bookings', async () => {
  await plantAt(new Date('2026-07-15T16:00:00Z'))
  const { planes, crew, flights } = await inDemo(
    async ({ tx }) => ({
      planes: await tx.select().from(aircraft),
      crew: await tx.select().from(pilots),
      flights: await tx.select().from(bookings),
    }),
    'demo-solo',
  )
  expect(planes.map(({ registration, type }) => [registration, type])).toEqual([['F-GSOL', 'DR400/180']])
  expect(crew).toHaveLength(3)
  expect(flights.length).toBeGreaterThan(10)
  expect(flights.filter(({ external }) => external)).toEqual([])
})
