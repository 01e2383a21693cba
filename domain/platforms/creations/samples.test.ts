import { expect, test } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import { aClub } from '@/db/testing/club'
import { inDemo, instants, plantAt } from '@/db/testing/demonstration'
import { activity, coupon, oneBase } from '@/db/testing/parts'
import { couponState } from '@/domain/coupons/coupons/rules'
import { addDays, localDate } from '@/lib/time'
import { couponsToTry } from './queries/samples'

test.each(instants)(
  'the demonstration seeded at %s has one good coupon of each activity',
  async (instant) => {
    const now = new Date(instant)
    await plantAt(now)
    const samples = await inDemo((club) => couponsToTry(club, now))
    expect(samples.map(({ activity: { fr } }) => fr)).toHaveLength(3)
    const register = await inDemo(({ tx }) => tx.select().from(coupons))
    for (const { reference } of samples) {
      const found = register.find((one) => one.reference === reference)
      expect(found && couponState(found, localDate(now, 'Europe/Paris'))).toBe('issued')
    }
  },
)

test('what is booked, void, ended or good for several activities is no sample', async () => {
  const now = new Date('2026-06-01T10:00:00Z')
  const yesterday = addDays(localDate(now, 'Europe/Paris'), -1)
  const world = await aClub().with(
    oneBase,
    activity({ code: 'one' }),
    coupon({ activities: ['one'], sample: true, bookedAt: now }),
    coupon({ activities: ['one'], sample: true, voidAt: now }),
    coupon({ activities: ['one'], sample: true, expiresOn: yesterday }),
    coupon({ activities: [], sample: true }),
  )
  expect(await world.open((club) => couponsToTry(club, now))).toEqual([])
  const more = await aClub().with(
    oneBase,
    activity({ code: 'one' }),
    coupon({ activities: ['one'], sample: true, expiresOn: yesterday }),
    coupon({ activities: ['one'], sample: true, passengers: 2 }),
    coupon({ activities: ['one'], sample: true }),
  )
  const found = await more.open((club) => couponsToTry(club, now))
  expect(found).toMatchObject([{ reference: more.coupons[2]?.reference, passengers: 1 }])
})
