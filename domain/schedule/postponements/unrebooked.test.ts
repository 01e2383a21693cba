import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { inClub } from '@/db/club'
import { people } from '@/db/schema/people'
import { visits } from '@/db/schema/visits'
import type { World } from '@/db/testing/club'
import { coupon } from '@/db/testing/parts'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { flightNow } from '@/domain/bookings/bookings/queries/flight'
import { noteCall } from '@/domain/day/flying/note-call'
import { loadVisit } from '@/domain/visits/visits/queries'
import { updateVisit } from '@/domain/visits/visits/update'
import { fromMinutes } from '@/lib/time'
import { book, confirm } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, later, NOW, nth, refusal, take } from '@/testing/worlds/holds'
import { lettersOf } from '@/testing/worlds/letters'
import { aSchool, as, hire, member, planned, scheduler } from '@/testing/worlds/plans'
import { blown } from '@/testing/worlds/postponements'
import { countWaiting, couponsAfter, flightsHit, loadUnrebooked } from './queries'
import { rebookFlight } from './rebook'
import { lettersOf as counted } from './rules'

const THURSDAY = { from: new Date('2026-06-03T22:00:00Z'), to: new Date('2026-06-04T22:00:00Z') }
const lesson = (world: World, from: string, to: string, memberId: string) => ({
  activityId: nth(world.activities, 1).id,
  pilotId: nth(world.pilots, 0).id,
  memberId,
  startAt: fromMinutes(at(from)),
  endAt: fromMinutes(at(to)),
  beyond: true,
})
const waiting = (world: World, now = NOW) => world.open((club) => loadUnrebooked(club, now))
const count = (world: World, now = NOW) => world.open((club) => countWaiting(club, now))

describe('those whose flight was postponed', () => {
  it('are listed with what is needed to call them, until they have booked again', async () => {
    const world = await aDesk(2)
    const [id] = [await book(world, 0, at('10:00')), await book(world, 1, at('14:00'))]
    expect(await waiting(world)).toEqual([])
    await blown(world, [id], { note: 'Rafales' })
    expect(await waiting(world)).toMatchObject([
      {
        id,
        who: 'Camille Estève',
        phone: '+33612345678',
        why: 'postponed',
        since: NOW,
        passengers: 1,
        reason: 'Vent trop fort. Rafales',
        coupons: [{ reference: nth(world.coupons, 0).reference, expiresOn: '2027-06-01' }],
        paid: 1,
        call: null,
      },
    ])
    expect(await count(world)).toBe(1)
    await book(world, 0, at('16:00'), later(5))
    expect(await waiting(world)).toEqual([])
    expect(await count(world)).toBe(0)
  })

  it('are listed once, however often the weather took their flight', async () => {
    const world = await aDesk(1)
    await blown(world, [await book(world, 0, at('10:00'))])
    const again = await book(world, 0, at('12:00'), later(5))
    await blown(world, [again], { now: later(10) })
    expect((await waiting(world, later(10))).map(({ id }) => id)).toEqual([again])
  })

  it('are listed no more once they called the next one off themselves', async () => {
    const world = await aDesk(1)
    await blown(world, [await book(world, 0, at('10:00'))])
    const again = await book(world, 0, at('12:00'), later(5))
    await asVisitor(world, 0, (club) => cancelBooking(club, again, '', later(6)))
    expect(await count(world, later(7))).toBe(0)
  })

  it('stay listed while one of two coupons is free, and leave with the end of their coupon', async () => {
    const world = await aDesk(
      0,
      { external: { graceDays: 10 } },
      coupon({ expiresOn: '2026-06-10' }),
      coupon({ expiresOn: '2026-06-10' }),
    )
    const couponIds = world.coupons.map(({ id }) => id)
    const hold = await take(world, 0, at('10:00'), NOW, { couponIds, passengers: 2 })
    await blown(world, [await confirm(world, 0, hold.id)])
    await book(world, 1, at('12:00'), later(5))
    expect(await waiting(world, later(5))).toMatchObject([
      { paid: 2, coupons: [{ reference: nth(world.coupons, 0).reference, expiresOn: '2026-09-01' }] },
    ])
    expect(await count(world, new Date('2026-09-11T12:00:00Z'))).toBe(1)
    expect(await count(world, new Date('2026-09-12T12:00:00Z'))).toBe(0)
  })

  it('are told by telephone: a call from before does not count', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    const who = await scheduler(world, 'Anne')
    const call = (answered: boolean, now: Date) =>
      inClub(world.ref, { kind: 'staff', id: who }, (club) => noteCall(club, id, answered, { now }))
    await call(true, NOW)
    await blown(world, [id], { now: later(5) })
    expect(await waiting(world, later(5))).toMatchObject([{ call: null }])
    await call(false, later(6))
    await call(true, later(7))
    expect(await waiting(world, later(8))).toMatchObject([
      { call: { by: 'Anne', answered: true, at: later(7) } },
    ])
  })
})

describe('whom weather hits', () => {
  it('flights of the span, the club’s own too, those postponed already; no work on aircraft', async () => {
    const world = await aSchool(2)
    const [first, second] = [await book(world, 0, at('10:00')), await book(world, 1, at('14:00'))]
    const own = await planned(
      world,
      await scheduler(world),
      hire(world, { startAt: new Date('2026-06-04T14:00:00Z'), endAt: new Date('2026-06-04T15:00:00Z') }),
    )
    await blown(world, [second])
    const hits = await world.open((club) => flightsHit(club, THURSDAY, NOW))
    expect(hits.map(({ id, external, postponedAt }) => [id, external, postponedAt !== null])).toEqual([
      [first, true, false],
      [second, true, true],
      [own, false, false],
    ])
    const noon = { from: THURSDAY.from, to: new Date('2026-06-04T10:00:00Z') }
    expect((await world.open((club) => flightsHit(club, noon, NOW))).map(({ id }) => id)).toEqual([first])
    expect((await world.open((club) => flightsHit(club, { id: own }, NOW))).map(({ id }) => id)).toEqual([
      own,
    ])
  })

  it('are promised exactly the letters that leave', async () => {
    const world = await aSchool(2)
    const [sophie, hugo] = [await scheduler(world), await member(world)]
    await world.open(({ tx }) =>
      tx.update(people).set({ email: 'hugo@essais.example' }).where(eq(people.id, hugo)),
    )
    const ids = [
      await book(world, 0, at('10:00')),
      await book(world, 1, at('12:00')),
      await planned(world, sophie, lesson(world, '14:00', '15:00', hugo)),
      await planned(world, sophie, lesson(world, '16:00', '17:00', sophie)),
    ]
    const before = (await lettersOf(world, 'mail')).length
    const hits = await as(world, sophie, (club) => flightsHit(club, THURSDAY, NOW))
    const promised = counted(hits)
    expect(promised).toEqual({ customers: 2, members: 3, pilots: 2, shop: 0 })
    await blown(world, ids, { who: sophie })
    expect(await lettersOf(world, 'mail')).toHaveLength(before + 7)
  })
})

describe('choosing another slot', () => {
  const again = (world: World, id: string, browser: string, now = later(5)) =>
    asVisitor(world, 0, (club) => rebookFlight(club, browser, id, now))

  it('goes on with the same coupons and group, and nothing typed again', async () => {
    const world = await aDesk(2)
    const couponIds = world.coupons.map(({ id }) => id)
    const party = { couponIds, passengers: 2, weightsKg: [75, 62], ages: null }
    const id = await confirm(world, 0, (await take(world, 0, at('10:00'), NOW, party)).id)
    await blown(world, [id])
    const [code, twice] = [await again(world, id, 'browser'), await again(world, id, 'browser')]
    expect(twice).toBe(code)
    const opened = await world.open((club) => loadVisit(club, 'browser', code))
    expect(opened?.coupons.map(({ id: one }) => one).sort()).toEqual([...couponIds].sort())
    expect(opened?.visit.choice).toMatchObject({
      activity: 'discovery-30',
      passengers: 2,
      weightsKg: [75, 62],
    })
  })

  it('is refused while another browser keeps a slot, and once the coupon flies elsewhere', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    expect(await refusal(again(world, id, 'one', NOW))).toBe('invalid_reference')
    await blown(world, [id])
    const code = await again(world, id, 'one')
    const opened = await world.open((club) => loadVisit(club, 'one', code))
    if (!opened) throw new Error('no journey')
    const hold = await take(world, 0, at('12:00'), later(5), { holder: `visit:${opened.visit.id}` })
    await world.open((club) => updateVisit(club, opened.visit, { holdId: hold.id }))
    expect(await refusal(again(world, id, 'two'))).toBe('reference_held')
    expect(await again(world, id, 'one')).toBe(code)
    await confirm(world, 0, hold.id, later(6), { holder: `visit:${opened.visit.id}` })
    expect(await refusal(again(world, id, 'two', later(7)))).toBe('invalid_reference')
    const left = await world.open(async (club) => couponsAfter(club, await flightNow(club, id), later(7)))
    expect(left).toEqual({ good: [], elsewhere: true })
  })

  it('asks for weights again once they are erased', async () => {
    const world = await aDesk(1)
    const hold = await take(world, 0, at('10:00'), NOW, { weightsKg: [75] })
    const id = await confirm(world, 0, hold.id)
    await blown(world, [id])
    await world.open(({ tx }) => tx.execute('update passengers set weight_kg = null'))
    const code = await again(world, id, 'browser')
    const opened = await world.open((club) => loadVisit(club, 'browser', code))
    expect(opened?.visit.choice).not.toHaveProperty('weightsKg')
    expect(await world.open(({ tx }) => tx.select().from(visits))).toHaveLength(1)
  })
})
