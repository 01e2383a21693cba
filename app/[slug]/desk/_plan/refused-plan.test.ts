import { expect, test } from 'vitest'
import { refusalWords } from '@/app/_edge/refused'
import type { World } from '@/db/testing/club'
import { exchangeBookings } from '@/domain/schedule/plans/exchange'
import { Refusal } from '@/lib/refusal'
import { fromMinutes } from '@/lib/time'
import { book } from '@/testing/worlds/bookings'
import { at, NOW } from '@/testing/worlds/holds'
import { aSchool, as, changed, planned, rescheduled, scheduler } from '@/testing/worlds/plans'
import { refusedPlan, type Wish } from './refused-plan'
import { unplanned } from './state'

const refusalOf = (verb: Promise<unknown>): Promise<Refusal> =>
  verb.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => (error instanceof Refusal ? error : Promise.reject(error)),
  )

async function said(world: World, who: string, refusal: Refusal, wish: Wish | null) {
  const desk = {
    locale: 'fr' as const,
    zone: world.ref.timeZone,
    person: { rights: ['bookings.all' as const] },
    inClub: <T>(work: Parameters<typeof as<T>>[2]) => as(world, who, work),
  }
  const answer = { ...unplanned, refusal: refusalWords(refusal, desk.locale, desk.zone) }
  return refusedPlan(desk, refusal, answer, wish, NOW)
}

test('an exchange beyond the limits names them, and offers nothing instead', async () => {
  const world = await aSchool(1)
  const sophie = await scheduler(world)
  const late = { startAt: fromMinutes(at('20:00')), endAt: fromMinutes(at('21:00')), beyond: true }
  const one = { id: await book(world, 0, at('10:00')), sequence: 0 }
  const other = { id: await planned(world, sophie, late), sequence: 0 }
  const what = ['time', 'aircraft', 'pilot'] as const
  const refusal = await refusalOf(
    as(world, sophie, (club) => exchangeBookings(club, { one, other, what, beyond: false }, NOW)),
  )
  expect(refusal.code).toBe('beyond_limits')
  expect(await said(world, sophie, refusal, null)).toMatchObject({
    limits: [expect.stringMatching(/pilote/)],
    mayPass: false,
    free: null,
  })
})

test('a place that is taken: who is there until when, and what is free instead', async () => {
  const world = await aSchool(2)
  const sophie = await scheduler(world)
  const id = await book(world, 0, at('10:00'))
  await book(world, 1, at('12:00'))
  const plan = changed(world, '12:00', '12:30')
  const refusal = await refusalOf(rescheduled(world, sophie, id, plan))
  expect(refusal.code).toBe('place_taken')
  const { walls, free } = await said(world, sophie, refusal, { bookingId: id, plan })
  expect(walls.map(({ text }) => text).sort()).toEqual([
    expect.stringMatching(/^F-\w+ est pris par un vol externe de 12\sh à 12\sh\s30$/),
    expect.stringMatching(/^Pilote1 Martin est pris par un vol externe/),
  ])
  expect(free?.length).toBeGreaterThan(0)
})

test('a booking that changed in between: who did it, also when it was to be called off', async () => {
  const world = await aSchool(1)
  const [sophie, nadia] = [await scheduler(world), await scheduler(world, 'Nadia')]
  const id = await book(world, 0, at('10:00'))
  await rescheduled(world, nadia, id, changed(world, '14:00', '14:30'))
  const refusal = await refusalOf(rescheduled(world, sophie, id, changed(world, '15:00', '15:30')))
  const { refusal: shown } = await said(world, sophie, refusal, { bookingId: id, plan: null })
  expect(shown?.help).toMatch(/Nadia Barthe/)
})
