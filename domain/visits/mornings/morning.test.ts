import { eq, inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { clubSettings } from '@/db/schema/clubs'
import { coupons } from '@/db/schema/coupons'
import { externalSettings } from '@/db/schema/external'
import { inDemo, plantAt } from '@/db/testing/demonstration'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { sampleCoupons } from '@/domain/coupons/coupons/queries/samples'
import { book } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, NOW, take } from '@/testing/worlds/holds'
import { firstSlot, loadReadiness } from './queries'
import { readinessOf } from './rules'

test('a fresh demonstration has a first slot and three references to try', async () => {
  const now = new Date('2026-11-20T09:00:00Z')
  await plantAt(now)
  const samples = await inDemo((club) => sampleCoupons(club, now))
  expect(samples.map(({ passengers }) => passengers)).toEqual([1, 1, 1])
  const [sample] = samples
  if (!sample) throw new Error('nothing to try')
  const first = await inDemo((club) => firstSlot(club, sample, now))
  expect(first?.activity.code).toBe('discovery-30')
  expect((first?.slot.start ?? 0) * 60_000).toBeGreaterThan(now.getTime() + 24 * 3_600_000)
  expect(first?.slot.vacancies).toBeGreaterThan(0)
})

test('a coupon of somebody’s own, in hand, spent, ended or void is no sample', async () => {
  const world = await aDesk(7)
  const mark = (places: number[]) =>
    world.open(({ tx }) =>
      tx
        .update(coupons)
        .set({ sample: true })
        .where(
          inArray(
            coupons.id,
            places.map((place) => world.coupons[place]?.id ?? ''),
          ),
        ),
    )
  await mark([0, 1, 2, 3, 4, 5])
  const ids = async () => (await world.open((club) => sampleCoupons(club, NOW, 9))).map(({ id }) => id)
  const all = world.coupons.map(({ id }) => id)
  expect(await ids()).toEqual(all.slice(0, 6))
  await take(world, 0, at('10:00'), NOW)
  const change = (place: number, facts: Partial<typeof coupons.$inferInsert>) =>
    world.open(({ tx }) =>
      tx
        .update(coupons)
        .set(facts)
        .where(eq(coupons.id, all[place] ?? '')),
    )
  await change(1, { bookedAt: NOW })
  await change(2, { voidAt: NOW })
  await change(3, { expiresOn: '2020-01-01' })
  const booking = await book(world, 5, at('14:00'))
  await asVisitor(world, 5, (club) => cancelBooking(club, booking, '', NOW))
  expect(await ids()).toEqual([all[4]])
})

test('there is no first slot while external bookings are closed', async () => {
  const world = await aDesk(1)
  await world.open(({ tx }) => tx.update(coupons).set({ sample: true }))
  const first = () =>
    world.open(async (club) => {
      const [sample] = await sampleCoupons(club, NOW)
      return sample ? firstSlot(club, sample, NOW) : null
    })
  expect(await first()).not.toBeNull()
  await world.open(({ tx, id }) =>
    tx.update(externalSettings).set({ enabled: false }).where(eq(externalSettings.clubId, id)),
  )
  expect(await first()).toBeNull()
})

describe('what a club has made its own', () => {
  test('nothing of the demonstration, but that its booking desk is open', async () => {
    await plantAt(new Date())
    const nothing = { identity: false, contact: false, conditions: false, aircraft: false, pilots: false }
    expect(await inDemo(loadReadiness)).toEqual({
      ...nothing,
      external: true,
      coupons: false,
      live: false,
    })
  })

  test('no coupons while all are samples, and its life once it lives', async () => {
    const world = await aDesk(1, { club: { kind: 'production' } })
    await world.open(({ tx }) => tx.update(coupons).set({ sample: true }))
    expect(await world.open(loadReadiness)).toMatchObject({ coupons: false, live: true })
  })

  test('everything, once it says so itself', async () => {
    const world = await aDesk(1)
    await world.open(({ tx, id }) =>
      tx
        .update(clubSettings)
        .set({ legal: { fr: 'Aéroclub.' }, email: 'bonjour@aile.fr', phone: '+33561000000' })
        .where(eq(clubSettings.clubId, id)),
    )
    expect(await world.open(loadReadiness)).toEqual({
      identity: true,
      contact: true,
      conditions: true,
      aircraft: true,
      pilots: true,
      external: true,
      coupons: true,
      live: false,
    })
  })

  test.each([
    [[{ sample: true, email: 'a@exemple.invalid' }], false],
    [[{ sample: true, email: null }], false],
    [[{ sample: true, email: 'helene@aile.fr' }], true],
    [[{ sample: false, email: null }], true],
    [[], false],
  ])('pilots %j: %s', (pilots, expected) => {
    const facts = {
      placeholders: [],
      aircraft: [{ sample: true }],
      externalOn: false,
      sells: false,
      live: false,
    }
    expect(readinessOf({ ...facts, pilots })).toMatchObject({ pilots: expected, aircraft: false })
  })
})
