import { describe, expect, it } from 'vitest'
import { bookingCoupons } from '@/db/schema/coupons'
import { journal } from '@/db/schema/journal'
import type { World } from '@/db/testing/club'
import { book, bookingOf, confirm, couponOf } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, later, NOW, refusal, take } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { cancelBooking } from './cancel'

const TEN = at('10:00')
const cancel = (world: World, id: string, now = NOW) =>
  asVisitor(world, 0, (club) => cancelBooking(club, id, 'Malade', now))

describe('cancelling', () => {
  it('frees the place and gives every coupon back', async () => {
    const world = await aDesk(2)
    const couponIds = world.coupons.map(({ id }) => id)
    const hold = await take(world, 0, TEN, NOW, { couponIds, passengers: 2 })
    const id = await confirm(world, 0, hold.id)
    await cancel(world, id, later(1))
    expect(await bookingOf(world, id)).toMatchObject({
      state: 'cancelled',
      cancelledAt: later(1),
      cancelledBy: 'customer',
      cancelReason: 'Malade',
      sequence: 1,
    })
    expect(await untruths(world, later(1))).toEqual([])
    const paid = await world.open(({ tx }) => tx.select().from(bookingCoupons))
    expect(paid.map(({ releasedAt }) => releasedAt)).toEqual([later(1), later(1)])
    expect((await couponOf(world, 1)).bookedAt).toBeNull()
    expect(await refusal(book(world, 1, TEN, later(2)))).toBeNull()
    expect(await refusal(book(world, 0, at('14:00'), later(2)))).toBeNull()
  })

  it('twice, even at the same time, is cancelling once', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, TEN)
    await Promise.all([cancel(world, id), cancel(world, id), cancel(world, id)])
    await book(world, 0, TEN)
    await cancel(world, id, later(1))
    expect(await bookingOf(world, id)).toMatchObject({ sequence: 1, cancelledAt: NOW })
    expect((await couponOf(world, 0)).bookedAt).toEqual(NOW)
    const lines = await world.open(({ tx }) => tx.select().from(journal))
    expect(lines.map(({ event }) => event)).toEqual(['booking.booked', 'booking.cancelled', 'booking.booked'])
  })

  it('is the customer’s until the cut-off, the club’s until the flight', async () => {
    const world = await aDesk(2)
    const cutoff = new Date('2026-06-02T08:00:00Z')
    const late = new Date(cutoff.getTime() + 1)
    const [first, second] = [await book(world, 0, TEN), await book(world, 1, at('14:00'))]
    expect(await refusal(cancel(world, first, late))).toBe('past_cutoff')
    expect((await bookingOf(world, first)).state).toBe('booked')
    expect(await refusal(cancel(world, first, cutoff))).toBeNull()
    await world.open((club) => cancelBooking(club, second, 'Vent', late))
    expect(await bookingOf(world, second)).toMatchObject({ cancelledBy: 'club', cancelReason: 'Vent' })
    expect((await couponOf(world, 1)).bookedAt).toBeNull()
  })

  it('is too late once it flies, and none of another club’s business', async () => {
    const [world, other] = [await aDesk(1), await aDesk(0)]
    const id = await book(world, 0, TEN)
    const start = new Date('2026-06-04T08:00:00Z')
    expect(await refusal(world.open((club) => cancelBooking(club, id, '', start)))).toBe('booking_over')
    expect(await refusal(other.open((club) => cancelBooking(club, id, '', NOW)))).toBe('not_found')
    expect((await bookingOf(world, id)).state).toBe('booked')
  })
})
