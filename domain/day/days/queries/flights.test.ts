import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { bookings } from '@/db/schema/bookings'
import { letters } from '@/db/schema/letters'
import { book, confirm } from '@/testing/worlds/bookings'
import { clock, secretary } from '@/testing/worlds/flying'
import { aDesk, at, FRIDAY, NOW, nth, THURSDAY, take } from '@/testing/worlds/holds'
import { aSchool, as, member, planned } from '@/testing/worlds/plans'
import { noteCall } from '../../flying/note-call'
import { recordFlown } from '../../flying/record-flown'
import { upholdFlight } from '../../flying/uphold'
import { flownDiscoveries, yearOfFlying } from '../../registers/queries'
import { countToConfirm, eveReminders, flightOfDay, flightsOn, mainBase } from './flights'

const EVE = clock('17:30', '2026-06-03')

describe('a day', () => {
  it('lists what takes off on it, with passengers, payload, coupons and calls', async () => {
    const world = await aSchool(3)
    const hold = await take(world, 0, at('10:00'), NOW, { weightsKg: [83], ages: [17] })
    const id = await confirm(world, 0, hold.id)
    await book(world, 1, at('10:00', FRIDAY))
    const hugo = await member(world)
    await planned(world, hugo, { memberId: hugo, startAt: clock('14:00'), endAt: clock('15:00') })
    const martine = await secretary(world)
    const call = await as(world, martine, (club) => noteCall(club, id, true, { now: EVE }))
    const flights = await world.open((club) => flightsOn(club, THURSDAY))
    expect(flights).toMatchObject([
      {
        id,
        external: true,
        contact: { lastName: 'Estève', phone: '+33612345678' },
        passengers: [{ name: 'Camille Estève', weightKg: 83, age: 17 }],
        aircraft: { payloadKg: 280 },
        pilot: { weightKg: 75 },
        member: null,
        coupons: [{ reference: nth(world.coupons, 0).reference, good: false }],
        calls: [{ id: call, answered: true, current: true, by: { firstName: 'Martine' } }],
      },
      { external: false, member: { firstName: 'Hugo' }, passengers: [], coupons: [] },
    ])
    expect(await world.open((club) => flightsOn(club, '2026-06-03'))).toEqual([])
  })

  it('keeps those the club postponed, not those that were cancelled', async () => {
    const world = await aDesk(2)
    const [postponed, cancelled] = [await book(world, 0, at('10:00')), await book(world, 1, at('12:00'))]
    const off = { state: 'cancelled' as const, cancelledAt: NOW, cancelledBy: 'club' as const }
    await world.open(async ({ tx }) => {
      await tx.update(bookings).set(off)
      await tx.update(bookings).set({ postponedAt: NOW }).where(eq(bookings.id, postponed))
    })
    const ids = (await world.open((club) => flightsOn(club, THURSDAY))).map(({ id }) => id)
    expect(ids).toEqual([postponed])
    expect(await world.open((club) => flightOfDay(club, cancelled))).toMatchObject({ id: cancelled })
  })

  it('of another club shows nothing of this one', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    const other = await aDesk(1)
    expect(await other.open((club) => flightsOn(club, THURSDAY))).toEqual([])
    expect(await other.open((club) => flightOfDay(club, id))).toBeNull()
    expect(await other.open(mainBase)).toMatchObject({ icao: 'LFCL' })
  })

  it('counts what is still to be confirmed', async () => {
    const world = await aDesk(2)
    const id = await book(world, 0, at('10:00'))
    await book(world, 1, at('12:00'))
    const martine = await secretary(world)
    expect(await world.open((club) => countToConfirm(club, THURSDAY))).toBe(2)
    await as(world, martine, (club) => upholdFlight(club, id, { upheld: true }, EVE))
    expect(await world.open((club) => countToConfirm(club, THURSDAY))).toBe(1)
    expect(await world.open((club) => countToConfirm(club, FRIDAY))).toBe(0)
  })

  it('says what became of the evening’s reminders', async () => {
    const world = await aDesk(2)
    const [id] = [await book(world, 0, at('10:00')), await book(world, 1, at('12:00'))]
    const flights = await world.open((club) => flightsOn(club, THURSDAY))
    const sent = (bookingId: string, ended: object) => ({
      clubId: world.ref.id,
      kind: 'mail' as const,
      cause: `booking:${bookingId}:${flights.find((one) => one.id === bookingId)?.startAt.toISOString()}:eve`,
      bookingId,
      recipient: 'camille@courriel.example',
      payload: {},
      ...ended,
    })
    await world.open(({ tx }) =>
      tx
        .insert(letters)
        .values([sent(id, { failedAt: NOW }), sent(nth(flights, 1).id, { deliveredAt: NOW })]),
    )
    const reminders = await world.open((club) => eveReminders(club, flights))
    expect(reminders).toEqual({ delivered: 1, kept: 0, failed: ['Estève'] })
  })
})

describe('the register', () => {
  it('holds the discovery flights that were flown, with what was noted', async () => {
    const world = await aSchool(3)
    const [flown, noted] = [await book(world, 0, at('10:00')), await book(world, 1, at('12:00'))]
    await book(world, 2, at('14:00'))
    const hugo = await member(world)
    const lesson = await planned(world, hugo, {
      memberId: hugo,
      startAt: clock('16:00'),
      endAt: clock('17:00'),
    })
    const martine = await secretary(world)
    const note = (id: string, times = {}) =>
      as(world, martine, (club) => recordFlown(club, id, times, clock('18:00')))
    await note(flown, { tookOffAt: clock('10:04'), landedAt: clock('10:37') })
    await note(noted)
    await note(lesson, { tookOffAt: clock('16:00'), landedAt: clock('17:30') })
    const lines = await world.open((club) => flownDiscoveries(club, { from: THURSDAY, to: THURSDAY }))
    expect(lines).toMatchObject([
      {
        id: flown,
        tookOffAt: clock('10:04'),
        landedAt: clock('10:37'),
        passengers: 1,
        pilot: 'Pilote1 Martin',
        references: [nth(world.coupons, 0).reference],
      },
      { id: noted, tookOffAt: null, landedAt: null },
    ])
    expect(await world.open((club) => flownDiscoveries(club, { from: FRIDAY, to: FRIDAY }))).toEqual([])
    expect(await world.open((club) => yearOfFlying(club, 2026))).toEqual({ all: 153, discovery: 63 })
    expect(await world.open((club) => yearOfFlying(club, 2025))).toEqual({ all: 0, discovery: 0 })
  })
})
