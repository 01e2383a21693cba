import { expect, test } from 'vitest'
import { coupons } from '@/db/schema/coupons'
import { inDemo, instants, plantAt } from '@/db/testing/demonstration'
import { addDays, localDate } from '@/lib/time'
import { couponState, lastDayAccepted } from './rules'

test.each(instants)('the demonstration seeded at %s has coupons of every state', async (instant) => {
  const now = new Date(instant)
  await plantAt(now)
  const today = localDate(now, 'Europe/Paris')
  const register = await inDemo(({ tx }) => tx.select().from(coupons))
  const count = (state: string) => register.filter((coupon) => couponState(coupon, today) === state).length
  const states = ['issued', 'booked', 'flown', 'expired', 'void'].map(count)
  expect(states).toEqual([8, 5, 5, 2, 0])
  const late = register.filter((coupon) => couponState(coupon, today) === 'expired')
  const accepted = late.filter(({ expiresOn }) => (lastDayAccepted(expiresOn, 30) ?? '') >= today)
  expect(accepted.map(({ expiresOn }) => expiresOn)).toEqual([addDays(today, -10)])
})
