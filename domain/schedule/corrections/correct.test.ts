import { asc } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { passengers } from '@/db/schema/bookings'
import { journal } from '@/db/schema/journal'
import type { World } from '@/db/testing/club'
import { coupon } from '@/db/testing/parts'
import { bookingOf, confirm } from '@/testing/worlds/bookings'
import { aDesk, at, later, NOW, outcome, refusal, take } from '@/testing/worlds/holds'
import { as, member, scheduler } from '@/testing/worlds/plans'
import { correctBooking } from './correct'
import type { CorrectedSeat, Correction } from './schema'

const seat = (weightKg: number | null): CorrectedSeat => ({ name: 'Odile Roux', weightKg, age: 40 })
const correct = (
  world: World,
  who: string,
  id: string,
  seats: CorrectedSeat[],
  changes: Partial<Correction> = {},
  now = NOW,
) =>
  as(world, who, (club) =>
    correctBooking(
      club,
      id,
      {
        lastName: 'Roux',
        firstName: 'Odile',
        cellPhone: '+33561000000',
        message: '',
        staffNote: 'Entend mal',
        language: 'en',
        seats,
        reason: '',
        ...changes,
      },
      now,
    ),
  )
const aboard = (world: World) =>
  world.open(({ tx }) => tx.select().from(passengers).orderBy(asc(passengers.seat)))

async function forTwo() {
  const world = await aDesk(0, {}, coupon({ passengers: 2, expiresOn: '2027-06-01' }))
  const hold = await take(world, 0, at('10:00'), NOW, { passengers: 2, weightsKg: [80, 62], ages: [40, 17] })
  return { world, sophie: await scheduler(world), id: await confirm(world, 0, hold.id) }
}

it('corrects who booked and who is aboard, told from what to what but for weights and ages', async () => {
  const { world, sophie, id } = await forTwo()
  await correct(world, sophie, id, [seat(71)])
  expect(await aboard(world)).toMatchObject([{ seat: 0, name: 'Odile Roux', weightKg: 71 }])
  const booking = await bookingOf(world, id)
  expect(booking).toMatchObject({ lastName: 'Roux', language: 'en', staffNote: 'Entend mal', sequence: 0 })
  const line = (await world.open(({ tx }) => tx.select().from(journal))).at(-1)
  expect(line).toMatchObject({
    event: 'booking.corrected',
    before: { name: 'Camille Estève', passengers: 2 },
    after: { name: 'Odile Roux', passengers: 1 },
  })
  expect(JSON.stringify([line?.before, line?.after])).not.toMatch(/"(weight|age)|[:,[]71[,\]}]/i)
})

it('lets as many come as the coupons pay for', async () => {
  const { world, sophie, id } = await forTwo()
  await correct(world, sophie, id, [seat(71)])
  await correct(world, sophie, id, [seat(71), seat(null)])
  expect(await aboard(world)).toHaveLength(2)
  expect(await refusal(correct(world, sophie, id, [seat(50), seat(50), seat(50)]))).toBe(
    'too_many_passengers',
  )
})

it('says what the aircraft does not carry, keeps it with a reason, and forgets it once it fits', async () => {
  const { world, sophie, id } = await forTwo()
  const refused = await outcome(correct(world, sophie, id, [seat(240), seat(240)]))
  expect(refused).toMatchObject({ code: 'beyond_limits', facts: { limits: ['too_heavy'] } })
  expect(await aboard(world)).toMatchObject([{ weightKg: 80 }, { weightKg: 62 }])
  await correct(world, sophie, id, [seat(240), seat(240)], { reason: 'Moins d’essence' })
  expect(await bookingOf(world, id)).toMatchObject({
    passedLimits: ['too_heavy'],
    passReason: 'Moins d’essence',
  })
  await correct(world, sophie, id, [seat(70), seat(70)])
  expect(await bookingOf(world, id)).toMatchObject({ passedLimits: [], passReason: '' })
})

it('is for those who see to every booking, until the flight is over', async () => {
  const { world, sophie, id } = await forTwo()
  expect(await refusal(correct(world, await member(world), id, [seat(70)]))).toBe('forbidden')
  const { endAt } = await bookingOf(world, id)
  expect(await refusal(correct(world, sophie, id, [seat(70)], {}, later(1, endAt)))).toBe('booking_over')
})
