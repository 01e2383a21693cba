import { describe, expect, it } from 'vitest'
import { inClub } from '@/db/club'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { moveBooking } from '@/domain/bookings/bookings/move'
import { book, bookingOf } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, NOW, refusal } from '@/testing/worlds/holds'
import { deadlocks, untruths } from '@/testing/worlds/occupancy'
import { scheduler } from '@/testing/worlds/plans'
import { blown, mailsSince } from '@/testing/worlds/postponements'
import { postponeFlights } from './postpone'

describe('at the same instant', () => {
  it.each(['move', 'cancel'] as const)(
    'as the customer’s %s, one of them wins, and everybody hears one story',
    async (what) => {
      for (let round = 0; round < 8; round++) {
        const world = await aDesk(2)
        const [id, neighbour] = [await book(world, 0, at('10:00')), await book(world, 1, at('14:00'))]
        const [broken, who] = [await deadlocks(world), await scheduler(world)]
        const flights = [neighbour, id].map((one) => ({ id: one, sequence: 0 }))
        const ours = () =>
          inClub(world.ref, { kind: 'staff', id: who }, (club) =>
            postponeFlights(club, { flights, reason: 'wind', note: '', closing: null }, NOW),
          )
        const theirs = () =>
          refusal(
            asVisitor(world, 0, (club) =>
              what === 'move' ? moveBooking(club, id, at('11:30'), NOW) : cancelBooking(club, id, '', NOW),
            ),
          )
        // Now one is faster, now the other.
        const late = new Promise((done) => setTimeout(done, round * 3))
        const [{ postponed, skipped }, refused] = await Promise.all([ours(), late.then(theirs)])
        const booking = await bookingOf(world, id)
        const told = await mailsSince(world, id, 1)
        expect(postponed).toContain(neighbour)
        if (postponed.includes(id)) {
          expect(booking).toMatchObject({ state: 'cancelled', cancelledBy: 'club', postponedAt: NOW })
          expect(refused).toBe(what === 'move' ? 'booking_over' : null)
          expect(told).toHaveLength(2)
        } else {
          expect(skipped).toEqual([{ id, why: what === 'move' ? 'changed' : 'cancelled' }])
          expect(booking).toMatchObject({
            postponedAt: null,
            state: what === 'move' ? 'booked' : 'cancelled',
          })
          expect(told).toHaveLength(3)
        }
        expect(booking.sequence).toBe(1)
        expect(await untruths(world, NOW)).toEqual([])
        expect(await deadlocks(world)).toBe(broken)
      }
    },
  )

  it('two schedulers postpone a day each their way: every flight once', async () => {
    const world = await aDesk(4)
    const ids: string[] = []
    for (const [who, time] of ['10:00', '12:00', '14:00', '16:00'].entries())
      ids.push(await book(world, who, at(time)))
    const results = await Promise.all([blown(world, ids), blown(world, ids.toReversed())])
    expect(results.flatMap(({ postponed }) => postponed).sort()).toEqual([...ids].sort())
    for (const id of ids) expect(await mailsSince(world, id, 1)).toHaveLength(2)
    expect(await untruths(world, NOW)).toEqual([])
  })
})
