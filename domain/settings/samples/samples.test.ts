import { and, eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bookings, holds } from '@/db/schema/bookings'
import { coupons } from '@/db/schema/coupons'
import { aircraft } from '@/db/schema/fleet'
import { journal } from '@/db/schema/journal'
import { occupancy, subjects } from '@/db/schema/occupancy'
import { people, pilots } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { inDemo, plantAt } from '@/db/testing/demonstration'
import { oneAircraft, onePilot } from '@/db/testing/parts'
import { loadFleet } from '@/domain/resources/fleet/queries/fleet'
import { loadRoster } from '@/domain/resources/pilots/queries/roster'
import { Refusal } from '@/lib/refusal'
import { someoneTried } from '@/testing/rights/someone'
import { book } from '@/testing/worlds/bookings'
import { listed } from '@/testing/worlds/dossiers'
import { aDesk, at, later, NOW, nth, take } from '@/testing/worlds/holds'
import { planRemoval } from './queries'
import { removeSamples } from './remove-samples'

/** A desk of which everything is a sample, and somebody who may empty it. */
async function allSamples(count = 3) {
  const world = await aDesk(count, {}, oneAircraft, onePilot)
  await world.open(async ({ tx, id }) => {
    for (const table of [coupons, aircraft, people, bookings])
      await tx.update(table).set({ sample: true }).where(eq(table.clubId, id))
  })
  const staff = await someoneTried(world)
  await staff.grant(['settings.manage'])
  return { world, empty: (now = NOW) => staff.act((club) => removeSamples(club, now)) }
}

const left = (world: World) =>
  world.open(async ({ tx, id }) => ({
    coupons: (await tx.select().from(coupons).where(eq(coupons.clubId, id))).length,
    aircraft: (await tx.select().from(aircraft).where(eq(aircraft.clubId, id))).length,
    // Whoever empties them flies, too.
    pilots: (await tx.select().from(pilots).where(eq(pilots.clubId, id))).length - 1,
    bookings: (await tx.select().from(bookings).where(eq(bookings.clubId, id))).length,
    busy: (await tx.select().from(occupancy).where(eq(occupancy.clubId, id))).length,
  }))

test('lists say of each aircraft, pilot and flight whether it is one', async () => {
  const { world } = await allSamples(1)
  await book(world, 0, at('10:00'))
  const seen = await world.open(async (club) => ({
    fleet: (await loadFleet(club, NOW)).map(({ sample }) => sample),
    crew: (await loadRoster(club, NOW)).map(({ sample }) => sample).sort(),
  }))
  expect(seen).toEqual({ fleet: [true, true], crew: [false, true, true] })
  expect((await listed(world, {})).map(({ sample }) => sample)).toEqual([false])
})

test('what nothing real uses goes, in one press, with a line in the journal', async () => {
  const { world, empty } = await allSamples()
  const other = await allSamples(1)
  await world.open(async (club) => {
    expect(await planRemoval(club, NOW)).toEqual({
      removed: { bookings: 0, coupons: 3, aircraft: 2, people: 2 },
      kept: [],
    })
  })
  await empty()
  expect(await left(world)).toEqual({ coupons: 0, aircraft: 0, pilots: 0, bookings: 0, busy: 0 })
  expect(await left(other.world)).toMatchObject({ coupons: 1, aircraft: 2, pilots: 2 })
  const [line] = await world.open(({ tx, id }) => tx.select().from(journal).where(eq(journal.clubId, id)))
  expect(line).toMatchObject({
    event: 'club.samples_removed',
    before: { coupons: 3, aircraft: 2, people: 2 },
  })
  expect((await empty()).removed).toEqual({ bookings: 0, coupons: 0, aircraft: 0, people: 0 })
})

test('what a real booking uses stays, and why is said', async () => {
  const { world, empty } = await allSamples()
  await book(world, 0, at('10:00'))
  const { kept, removed } = await empty()
  expect(kept.map(({ kind, use }) => [kind, use])).toEqual([
    ['aircraft', 'booked'],
    ['coupons', 'booked'],
    ['people', 'booked'],
  ])
  expect(removed).toEqual({ bookings: 0, coupons: 2, aircraft: 1, people: 1 })
  expect(await left(world)).toMatchObject({ coupons: 1, aircraft: 1, pilots: 1, bookings: 1, busy: 2 })
})

test('what a visitor has in hand stays until it is over, and goes then', async () => {
  const { world, empty } = await allSamples(1)
  await take(world, 0, at('10:00'))
  expect((await empty()).kept.map(({ kind, use }) => [kind, use])).toEqual([
    ['aircraft', 'held'],
    ['coupons', 'held'],
    ['people', 'held'],
  ])
  await empty(later(600))
  expect(await left(world)).toEqual({ coupons: 0, aircraft: 0, pilots: 0, bookings: 0, busy: 0 })
  expect(await world.open(({ tx, id }) => tx.select().from(holds).where(eq(holds.clubId, id)))).toEqual([])
})

test('a visitor who takes a sample while it is removed has it, or finds it gone: nobody is left with a half', async () => {
  const { world, empty } = await allSamples(1)
  const [taken, emptied] = await Promise.allSettled([take(world, 0, at('10:00')), empty()])
  expect(emptied.status).toBe('fulfilled')
  if (taken.status === 'rejected') expect(taken.reason).toBeInstanceOf(Refusal)
  expect((await left(world)).coupons).toBe(taken.status === 'fulfilled' ? 1 : 0)
})

test('a sample flight goes with its coupon, unless a real coupon paid for it', async () => {
  const { world, empty } = await allSamples()
  const [mine, theirs] = [await book(world, 0, at('10:00')), await book(world, 1, at('14:00'))]
  await world.open(async ({ tx, id }) => {
    const all = and(eq(bookings.clubId, id), inArray(bookings.id, [mine, theirs]))
    await tx.update(bookings).set({ sample: true }).where(all)
    await tx
      .update(coupons)
      .set({ sample: false })
      .where(eq(coupons.id, nth(world.coupons, 1).id))
  })
  const { kept } = await empty()
  expect(kept.find(({ kind }) => kind === 'bookings')).toMatchObject({ id: theirs, use: 'paid' })
  const ids = await world.open(({ tx, id }) => tx.select().from(bookings).where(eq(bookings.clubId, id)))
  expect(ids.map((row) => row.id)).toEqual([theirs])
})

test('somebody who signs in or has an address that answers is nobody’s sample', async () => {
  const { world, empty } = await allSamples(1)
  const [first, second] = [nth(world.pilots, 0).id, nth(world.pilots, 1).id]
  await world.open(async ({ tx }) => {
    await tx.update(people).set({ passwordHash: 'x' }).where(eq(people.id, first))
    await tx.update(people).set({ email: 'helene@aile.fr' }).where(eq(people.id, second))
  })
  const { kept } = await empty()
  expect(kept.map(({ id, use }) => [id, use]).sort()).toEqual(
    [
      [first, 'signs_in'],
      [second, 'reached'],
    ].sort(),
  )
})

test('the whole demonstration empties but for whoever signs in', async () => {
  await plantAt(NOW)
  await inDemo(async (club) => {
    const { removed } = await planRemoval(club, NOW)
    expect(removed.bookings).toBeGreaterThan(100)
    const [admin] = await club.tx.select().from(people).where(eq(people.identifier, 'admini'))
    await removeSamples({ ...club, actor: { kind: 'staff', id: admin?.id ?? '' } }, NOW)
    const { removed: then } = await planRemoval(club, NOW)
    expect(then).toEqual({ bookings: 0, coupons: 0, aircraft: 0, people: 0 })
    const rows = await club.tx.select().from(subjects).where(eq(subjects.clubId, club.id))
    expect(rows.filter(({ kind }) => kind === 'aircraft')).toEqual([])
  })
})
