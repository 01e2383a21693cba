import { describe, expect, it } from 'vitest'
import { closures } from '@/db/schema/external'
import { journal } from '@/db/schema/journal'
import { letters } from '@/db/schema/letters'
import { people } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { book, bookingsOf, confirm, couponOf } from '@/testing/worlds/bookings'
import { aDesk, at, later, NOW, nth, outcome, refusal, THURSDAY, take } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { as, member, scheduler } from '@/testing/worlds/plans'
import { bookCaller } from './book-caller'
import { findCouponOfCaller } from './find-coupon'
import { keepStart } from './keep-start'
import type { KeptStart } from './schema'

const TEN = at('10:00')
const NIGHT = at('21:45')

const kept = (world: World, who: string, start: number, changes: Partial<KeptStart> = {}, now = NOW) =>
  as(world, who, (club) =>
    keepStart(
      club,
      {
        couponIds: [nth(world.coupons, 0).id],
        activityId: nth(world.activities, 0).id,
        baseId: nth(world.bases, 0).id,
        aircraftId: nth(world.aircraft, 0).id,
        pilotId: nth(world.pilots, 0).id,
        start,
        passengers: 1,
        weightsKg: null,
        reason: '',
        ...changes,
      },
      now,
    ),
  )

const caller = {
  lastName: 'Roux',
  firstName: 'Odile',
  cellPhone: '+33561000000',
  email: '',
  isPassenger: true,
}

const booked = (world: World, who: string, holdId: string, now = NOW, email = '') =>
  bookCaller(
    world.ref,
    { kind: 'staff', id: who },
    {
      holdId,
      contact: { ...caller, email },
      passengerNames: ['Odile Roux'],
      emergency: '',
      message: '',
      staffNote: 'Sourde d’une oreille',
      fields: {},
      language: 'fr',
    },
    now,
  )

const lettersOf = (world: World) => world.open(({ tx }) => tx.select().from(letters))
const eventsOf = (world: World) => world.open(({ tx }) => tx.select().from(journal))

describe('a booking by the club', () => {
  it('takes what is offered without a reason, and books it once, without an address', async () => {
    const world = await aDesk(1)
    const sophie = await scheduler(world)
    const hold = await kept(world, sophie, TEN)
    expect(hold).toMatchObject({ holder: `desk:${sophie}`, passedLimits: [], passReason: '' })
    const [one, two] = await Promise.all([booked(world, sophie, hold.id), booked(world, sophie, hold.id)])
    expect(two).toBe(one)
    expect(await bookingsOf(world)).toMatchObject([
      {
        id: one,
        external: true,
        email: '',
        cellPhone: caller.cellPhone,
        staffNote: 'Sourde d’une oreille',
        passedLimits: [],
      },
    ])
    expect((await couponOf(world, 0)).bookedAt).toEqual(NOW)
    expect((await lettersOf(world)).filter(({ recipient }) => recipient === '')).toEqual([])
    expect(await untruths(world, NOW)).toEqual([])
    expect(await eventsOf(world)).toMatchObject([{ event: 'booking.booked', actor: `staff:${sophie}` }])
  })

  it('writes the caller who has an address what a visitor is written', async () => {
    const world = await aDesk(2)
    const sophie = await scheduler(world)
    await booked(world, sophie, (await kept(world, sophie, TEN)).id, NOW, 'odile@courriel.example')
    const byDesk = (await lettersOf(world)).map(({ payload, recipient }) => ({
      template: payload.template,
      to: recipient,
    }))
    await confirm(world, 1, (await take(world, 1, at('14:00'))).id)
    const byVisitor = (await lettersOf(world)).slice(byDesk.length).map(({ payload }) => payload.template)
    expect(byDesk.map(({ template }) => template)).toEqual(byVisitor)
    expect(byDesk.map(({ to }) => to)).toContain('odile@courriel.example')
  })

  it('goes beyond the limits with a reason that stays in booking and journal, and never without one', async () => {
    const world = await aDesk(1)
    const sophie = await scheduler(world)
    const refused = await outcome(kept(world, sophie, NIGHT))
    expect(refused).toMatchObject({
      code: 'beyond_limits',
      facts: { limits: expect.arrayContaining(['outside_openings']) },
    })
    const hold = await kept(world, sophie, NIGHT, { reason: 'Anniversaire, vu avec Thomas' })
    await booked(world, sophie, hold.id)
    const [booking] = await bookingsOf(world)
    expect(booking).toMatchObject({ passReason: 'Anniversaire, vu avec Thomas' })
    expect(booking?.passedLimits).toContain('outside_openings')
    expect((await eventsOf(world))[0]?.after).toMatchObject({
      limits: booking?.passedLimits,
      reason: 'Anniversaire, vu avec Thomas',
    })
  })

  it('never takes anybody or anything twice, whatever the reason', async () => {
    const world = await aDesk(2)
    const sophie = await scheduler(world)
    await book(world, 1, TEN)
    const again = await outcome(kept(world, sophie, at('10:15'), { reason: 'Urgent' }))
    expect(again).toMatchObject({ code: 'place_taken' })
    const [paul, both] = [await scheduler(world, 'Paul'), at('15:00')]
    const two = await Promise.all([outcome(kept(world, sophie, both)), outcome(kept(world, paul, both))])
    expect(two.map(({ code }) => code).filter((code) => code === null)).toHaveLength(1)
    expect(await untruths(world, NOW)).toEqual([])
  })

  it('waits for a visitor who keeps a start with the same coupon', async () => {
    const world = await aDesk(1)
    const sophie = await scheduler(world)
    await take(world, 0, TEN)
    expect(await refusal(kept(world, sophie, at('14:00')))).toBe('reference_held')
  })

  it('exchanges the start that the same person keeps, at once and as often as the caller hesitates', async () => {
    const world = await aDesk(1)
    const sophie = await scheduler(world)
    for (const start of [TEN, at('10:15'), TEN]) await kept(world, sophie, start, { reason: 'Hésite' })
    const late = later(60)
    expect((await kept(world, sophie, TEN, {}, late)).startAt).toEqual(new Date(TEN * 60_000))
    expect((await kept(world, sophie, TEN, {}, later(120))).startAt).toEqual(new Date(TEN * 60_000))
    expect(await untruths(world, later(120))).toEqual([])
  })

  it('is for those who see to every booking, to keep and to confirm', async () => {
    const world = await aDesk(1)
    const [hugo, sophie] = [await member(world), await scheduler(world)]
    expect(await refusal(kept(world, hugo, TEN))).toBe('forbidden')
    const hold = await kept(world, sophie, TEN)
    expect(await refusal(booked(world, hugo, hold.id))).toBe('forbidden')
    const { reference, id } = await couponOf(world, 0)
    const found = (personId: string) =>
      findCouponOfCaller(world.ref, { kind: 'staff', id: personId }, ` ${reference.toLowerCase()} `, NOW)
    expect(await refusal(found(hugo))).toBe('forbidden')
    expect(await found(sophie)).toBe(id)
  })

  it('may be on a day that is closed to the public, and on hours beside closed ones', async () => {
    const world = await aDesk(2)
    const sophie = await scheduler(world)
    await world.open(({ tx, id: clubId }) =>
      tx
        .insert(closures)
        .values({ clubId, fromDay: THURSDAY, toDay: THURSDAY, fromMinute: 720, toMinute: 1080 }),
    )
    const hold = await kept(world, sophie, at('14:00'), { reason: 'Le terrain rouvre' })
    expect(hold.passedLimits).toEqual(['closed'])
    await booked(world, sophie, hold.id)
    await book(world, 1, at('9:30'))
    expect(await bookingsOf(world)).toHaveLength(2)
  })

  it.each(['flight', 'booking'] as const)(
    'takes a coupon past its end with a reason, judged by the %s',
    async (expiryJudged) => {
      const world = await aDesk(1, { external: { expiryJudged } })
      const sophie = await scheduler(world)
      const inAYear = at('10:00', '2027-08-20')
      expect(
        await outcome(kept(world, sophie, inAYear, {}, later(0, new Date('2027-08-18T06:00:00Z')))),
      ).toMatchObject({
        code: 'beyond_limits',
        facts: { limits: ['coupon_ended'] },
      })
    },
  )
})

it('knows a caller without an address again by phone and name', async () => {
  const world = await aDesk(2)
  const sophie = await scheduler(world)
  await booked(world, sophie, (await kept(world, sophie, TEN)).id)
  await booked(
    world,
    sophie,
    (await kept(world, sophie, at('14:00'), { couponIds: [nth(world.coupons, 1).id] })).id,
  )
  const [one, two] = await bookingsOf(world)
  expect(two?.customerId).toBe(one?.customerId)
  const found = await world.open(({ tx }) => tx.select().from(people))
  expect(found.filter(({ lastName }) => lastName === 'Roux')).toMatchObject([{ email: null }])
})
