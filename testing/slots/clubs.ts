import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { rangeOf } from '@/db/range'
import { occupancy } from '@/db/schema/occupancy'
import { pilotAircraft } from '@/db/schema/people'
import { aClub, type World } from '@/db/testing/club'
import { activity, base, coupon, open, pilot, plane, times } from '@/db/testing/parts'
import { uuidv7 } from '@/lib/id'
import { instantOf, type LocalDate } from '@/lib/time'

/** Days on which the clock changes, and the same days where it never does. */
export const changes = [
  { zone: 'Europe/Paris', icao: 'LFCL', latitude: 43.6, longitude: 1.5, day: '2026-03-29' },
  { zone: 'Europe/Paris', icao: 'LFCL', latitude: 43.6, longitude: 1.5, day: '2026-10-25' },
  { zone: 'America/St_Johns', icao: 'CYYT', latitude: 47.6, longitude: -52.7, day: '2026-03-08' },
  { zone: 'America/St_Johns', icao: 'CYYT', latitude: 47.6, longitude: -52.7, day: '2026-11-01' },
  { zone: 'Australia/Lord_Howe', icao: 'YLHI', latitude: -31.5, longitude: 159.1, day: '2026-04-05' },
  { zone: 'Australia/Lord_Howe', icao: 'YLHI', latitude: -31.5, longitude: 159.1, day: '2026-10-04' },
  { zone: 'Pacific/Noumea', icao: 'NWWM', latitude: -22.3, longitude: 166.5, day: '2026-03-29' },
  { zone: 'Pacific/Noumea', icao: 'NWWM', latitude: -22.3, longitude: 166.5, day: '2026-10-25' },
]

export type Change = (typeof changes)[number]

const MOST_PAIRS = 3
const some = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value })
const quarters = (from: number, to: number) => fc.integer({ min: from * 4, max: to * 4 }).map((n) => n * 15)
const hours = fc
  .tuple(fc.integer({ min: 1, max: 7 }), quarters(0, 16), quarters(2, 14))
  .map(([weekday, fromMinute, length]) => ({
    weekday,
    fromMinute,
    toMinute: Math.min(1440, fromMinute + length),
  }))
const everyDay = fc
  .tuple(quarters(5, 14), quarters(2, 8))
  .map(([fromMinute, length]) =>
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute, toMinute: fromMinute + length })),
  )
const week = fc.tuple(everyDay, fc.array(hours, { maxLength: 3 })).map((both) => both.flat())
const busy = fc.record({
  aircraft: fc.boolean(),
  index: fc.integer({ min: 0, max: MOST_PAIRS - 1 }),
  from: quarters(0, 60),
  length: fc.integer({ min: 1, max: 400 }),
})

/** What a generated club is made of; `seed` of links: which pilot may not fly which aircraft. */
export const settings = fc.record({
  durationMinutes: fc.constantFrom(20, 30, 45),
  meetingLeadMinutes: fc.constantFrom(0, 20, 35),
  aircraftAfterMinutes: fc.constantFrom(0, 10),
  stepMinutes: fc.constantFrom(25, 30, 45),
  noticeMinutes: fc.constantFrom(60, 2880),
  halfDayCap: some(fc.integer({ min: 1, max: 3 })),
  openings: week,
  planes: fc.array(fc.constantFrom(160, 240, 400), { minLength: 1, maxLength: MOST_PAIRS }),
  crew: fc.array(fc.record({ dailyCap: some(fc.constantFrom(1, 2)), hours: some(week) }), {
    minLength: 1,
    maxLength: MOST_PAIRS,
  }),
  unrated: fc.array(fc.tuple(fc.nat(MOST_PAIRS - 1), fc.nat(MOST_PAIRS - 1)), { maxLength: 2 }),
  busy: fc.array(busy, { maxLength: 4 }),
  weightsKg: some(fc.array(fc.integer({ min: 40, max: 110 }), { minLength: 1, maxLength: 2 })),
})

export type Settings = typeof settings extends fc.Arbitrary<infer S> ? S : never

/** A club around a day on which the clock changes, seen three days before, with coupons for two each. */
export async function clubOf(change: Change, given: Settings): Promise<World> {
  const { zone, icao, latitude, longitude, day } = change
  const { durationMinutes, meetingLeadMinutes, aircraftAfterMinutes } = given
  const { stepMinutes, noticeMinutes, halfDayCap } = given
  const world = await aClub({
    club: { timeZone: zone },
    external: { stepMinutes, noticeMinutes, halfDayCap },
  }).with(
    base({ icao, latitude, longitude }),
    activity({ durationMinutes, meetingLeadMinutes, aircraftAfterMinutes }),
    ...given.planes.map((payloadKg) => plane({ payloadKg })),
    ...given.crew.map((one) => pilot(one.hours ? { ...one, hours: one.hours } : { dailyCap: one.dailyCap })),
    open(given.openings),
    times(MOST_PAIRS + 1, coupon({ expiresOn: '2027-12-31', passengers: 2 })),
  )
  await occupyAndUnrate(world, given, day)
  return world
}

async function occupyAndUnrate(world: World, given: Settings, day: LocalDate): Promise<void> {
  const midnight = instantOf(day, 0, world.ref.timeZone).getTime() - 86_400_000
  await world.open(async ({ tx, id: clubId }) => {
    for (const { aircraft, index, from, length } of given.busy) {
      const subjectId = (aircraft ? world.aircraft : world.pilots)[index]?.id
      const start = new Date(midnight + from * 60_000)
      const during = rangeOf(start, new Date(start.getTime() + length * 60_000))
      const row = { clubId, during, kind: aircraft ? 'unavailability' : 'absence', ref: uuidv7() } as const
      if (subjectId)
        await tx
          .insert(occupancy)
          .values({ ...row, subjectId })
          .onConflictDoNothing()
    }
    for (const [crew, plane] of given.unrated) {
      const pair = sql`${pilotAircraft.pilotId} = ${world.pilots[crew]?.id ?? null}
        and ${pilotAircraft.aircraftId} = ${world.aircraft[plane]?.id ?? null}`
      await tx.delete(pilotAircraft).where(pair)
    }
  })
}
