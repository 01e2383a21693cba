import { eq, inArray } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import { aircraft } from '@/db/schema/fleet'
import { anAccount } from '@/db/testing/account'
import { patience, rounds } from '@/testing/trials'
import { book, bookingsOf, confirm } from '@/testing/worlds/bookings'
import { ownTexts } from '@/testing/worlds/going-live'
import { aDesk, at, NOW, nth, outcome, take } from '@/testing/worlds/holds'
import { deadlocks, untruths } from '@/testing/worlds/occupancy'
import { lineOf } from '@/testing/worlds/platforms'
import { goLive } from './go-live'
import { choiceOf } from './rules'
import { keepable } from './schema'

const HOURS = ['10:00', '11:00', '12:00', '13:00', '14:00', '15:00']

/** A platform with six visitors: the coupons of the even ones are samples. */
async function aBusyPlatform() {
  const owner = await anAccount()
  const world = await aDesk(6, { club: { accountId: owner.id, kind: 'test' }, settings: ownTexts })
  const samples = [0, 2, 4].map((who) => nth(world.coupons, who).id)
  await world.open(({ tx }) => tx.update(coupons).set({ sample: true }).where(inArray(coupons.id, samples)))
  const live = () =>
    goLive(owner.id, world.ref.slug, { typed: world.ref.slug, choice: choiceOf(keepable) }, NOW)
  return { ...world, samples, live }
}

test(
  'while visitors hold and book, each is answered in words, and all is true afterwards',
  async () => {
    for (let round = 0; round < rounds(4, 100); round++) {
      const world = await aBusyPlatform()
      const before = await deadlocks(world)
      const held = await Promise.all(
        [0, 1].map(async (who) => (await take(world, who, at(nth(HOURS, who)))).id),
      )
      const visitors = [
        confirm(world, 0, nth(held, 0)),
        confirm(world, 1, nth(held, 1)),
        ...[2, 3, 4, 5].map((who) => book(world, who, at(nth(HOURS, who)))),
      ]
      const [live, ...answers] = await Promise.all([world.live(), ...visitors.map((one) => outcome(one))])
      expect(live).toEqual(NOW)
      // With a coupon of the club's own nobody is disturbed.
      for (const who of [1, 3, 5]) expect(nth(answers, who), `visitor ${who}`).toMatchObject({ code: null })
      const left = await bookingsOf(world)
      expect(left.map(({ startAt }) => startAt.getTime() / 60_000).toSorted()).toEqual(
        [1, 3, 5].map((who) => at(nth(HOURS, who))),
      )
      const rest = await world.open(({ id, tx }) => tx.select().from(coupons).where(eq(coupons.clubId, id)))
      expect(rest.map(({ id }) => id)).not.toEqual(expect.arrayContaining(world.samples))
      expect(rest.every(({ bookedAt }) => bookedAt !== null)).toBe(true)
      expect(await untruths(world, NOW)).toEqual([])
      expect(await deadlocks(world)).toBe(before)
      expect(await lineOf(world)).toMatchObject({ kind: 'production' })
    }
  },
  patience(20_000),
)

test('a hold with a coupon that stays is confirmed afterwards, also on a sample aircraft', async () => {
  const world = await aBusyPlatform()
  await world.open(({ id, tx }) => tx.update(aircraft).set({ sample: true }).where(eq(aircraft.clubId, id)))
  const { id } = await take(world, 1, at('10:00'))
  const sample = await take(world, 2, at('11:00'))
  await world.live()
  await confirm(world, 1, id)
  expect(await outcome(confirm(world, 2, sample.id))).toMatchObject({ code: 'hold_expired' })
  expect(await bookingsOf(world)).toHaveLength(1)
})
