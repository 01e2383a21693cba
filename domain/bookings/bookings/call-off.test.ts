import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import type { World } from '@/db/testing/club'
import { withdrawBooking } from '@/domain/schedule/plans/withdraw'
import { book, bookingOf, couponOf } from '@/testing/worlds/bookings'
import { asVisitor, at, NOW } from '@/testing/worlds/holds'
import { aSchool, as, planned, scheduler, withdrawn } from '@/testing/worlds/plans'
import { blown, jobsOf } from '@/testing/worlds/postponements'
import { cancelBooking } from './cancel'

type CallOff = (world: World, id: string, sophie: string) => Promise<unknown>
const cancel: CallOff = (world, id) => asVisitor(world, 0, (club) => cancelBooking(club, id, 'Vent', NOW))
const withdraw: CallOff = (world, id, sophie) => withdrawn(world, sophie, id)
const postpone: CallOff = (world, id) => blown(world, [id])

it.each([
  ['the customer, whose coupon stays as long as it was', cancel, true, 'customer', '2026-07-01', null],
  ['the club, which prolongs the coupon', withdraw, true, 'club', '2026-09-01', null],
  ['the club, of a hire', withdraw, false, 'club', '2026-07-01', null],
  ['the weather, which prolongs it too', postpone, true, 'club', '2026-09-01', NOW],
] as const)('called off by %s', async (_, callOff, external, cancelledBy, expiresOn, postponedAt) => {
  const world = await aSchool(1)
  const sophie = await scheduler(world)
  await world.open(({ tx }) => tx.execute(sql`update coupons set expires_on = '2026-07-01'`))
  const id = external ? await book(world, 0, at('10:00')) : await planned(world, sophie)
  await world.open(({ tx }) => tx.execute(sql`update bookings set flags = '{aircraft_unavailable}'`))
  await callOff(world, id, sophie)
  expect(await bookingOf(world, id)).toMatchObject({
    state: 'cancelled',
    cancelledAt: NOW,
    cancelledBy,
    cancelReason: expect.stringContaining('Vent'),
    postponedAt,
    flags: [],
    sequence: 1,
  })
  expect(await couponOf(world, 0)).toMatchObject({ bookedAt: null, expiresOn, postponedAt })
  expect(await jobsOf(`offer_slots:${world.ref.id}`)).toBe(1)
})

it('keeps the cause that staff chose, and leaves the coupon as long as it was where they say so', async () => {
  const world = await aSchool(1)
  const sophie = await scheduler(world)
  await world.open(({ tx }) => tx.execute(sql`update coupons set expires_on = '2026-07-01'`))
  const id = await book(world, 0, at('10:00'))
  const told = { sequence: 0, reason: 'Malade', cause: 'customer', fate: 'given_back' } as const
  await as(world, sophie, (club) => withdrawBooking(club, id, told, NOW))
  expect(await bookingOf(world, id)).toMatchObject({ cancelledBy: 'customer', cancelCause: 'customer' })
  expect(await couponOf(world, 0)).toMatchObject({ bookedAt: null, expiresOn: '2026-07-01' })
})
