import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { bookings, passengers } from '@/db/schema/bookings'
import { clubSettings } from '@/db/schema/clubs'
import { bookingCoupons } from '@/db/schema/coupons'
import { closures } from '@/db/schema/external'
import { unavailability } from '@/db/schema/fleet'
import { journal } from '@/db/schema/journal'
import { absences } from '@/db/schema/people'
import type { World } from '@/db/testing/club'
import { coupon } from '@/db/testing/parts'
import { extendHold } from '@/domain/slots/holds/extend'
import { markConfirming } from '@/domain/slots/holds/mark-confirming'
import { findHold } from '@/domain/slots/holds/queries'
import { fromMinutes } from '@/lib/time'
import { book, bookingOf, bookingsOf, camille, confirm, couponOf } from '@/testing/worlds/bookings'
import { aDesk, at, FRIDAY, later, NOW, nth, refusal, THURSDAY, take, visitor } from '@/testing/worlds/holds'
import { deadlocks, untruths } from '@/testing/worlds/occupancy'

const TEN = at('10:00')
const seatsOf = (world: World) =>
  world.open(({ tx, id }) =>
    tx.select().from(passengers).where(eq(passengers.clubId, id)).orderBy(passengers.seat),
  )

describe('confirming', () => {
  it('makes the booking of the hold, with what was typed', async () => {
    const world = await aDesk(0, {}, coupon({ passengers: 2, expiresOn: '2027-06-01' }))
    const hold = await take(world, 0, TEN, NOW, { passengers: 2, weightsKg: [80, 62], ages: [40, 17] })
    const id = await confirm(world, 0, hold.id, later(5), {
      passengerNames: ['Camille Estève'],
      fields: { occasion: 'Noël' },
      consent: { conditions: later(4), news: true },
      language: 'en',
    })
    expect(await bookingsOf(world)).toMatchObject([
      {
        id,
        holdId: hold.id,
        state: 'booked',
        external: true,
        aircraftId: hold.aircraftId,
        pilotId: hold.pilotId,
        meetAt: hold.meetAt,
        startAt: hold.startAt,
        endAt: hold.endAt,
        ...camille,
        emergency: 'Alex, 06 11 22 33 44',
        message: 'Un anniversaire',
        fields: { occasion: 'Noël' },
        language: 'en',
        conditionsVersion: '2026-01-01',
        conditionsAcceptedAt: later(4),
        newsAcceptedAt: later(5),
        sequence: 0,
        flags: [],
      },
    ])
    expect(await seatsOf(world)).toMatchObject([
      { seat: 0, name: 'Camille Estève', weightKg: 80, age: 40 },
      { seat: 1, name: '', weightKg: 62, age: 17 },
    ])
    expect(await couponOf(world, 0)).toMatchObject({ bookedAt: later(5) })
    expect(await untruths(world, later(5))).toEqual([])
    const ended = await world.open((club) => findHold(club, visitor(0), hold.id))
    expect(ended?.hold).toMatchObject({ endedAt: later(5), weightsKg: null, ages: null })
  })

  it('uses up every coupon of the flight', async () => {
    const world = await aDesk(3)
    const couponIds = world.coupons.slice(0, 2).map(({ id }) => id)
    const hold = await take(world, 0, TEN, NOW, { couponIds, passengers: 2 })
    const bookingId = await confirm(world, 0, hold.id)
    const paid = await world.open(({ tx }) => tx.select().from(bookingCoupons))
    expect(paid.map((row) => row.couponId).sort()).toEqual([...couponIds].sort())
    expect(paid.every((row) => row.bookingId === bookingId && row.releasedAt === null)).toBe(true)
    expect(await refusal(take(world, 1, at('14:00')))).toBe('invalid_reference')
    expect(await refusal(take(world, 2, at('14:00')))).toBeNull()
  })

  it('writes one line of the journal, without weights or ages', async () => {
    const world = await aDesk(1)
    const hold = await take(world, 0, TEN, NOW, { weightsKg: [83], ages: [41] })
    const id = await confirm(world, 0, hold.id)
    const lines = await world.open(({ tx }) => tx.select().from(journal))
    const after = {
      start: fromMinutes(TEN).toISOString(),
      end: hold.endAt.toISOString(),
      aircraftId: hold.aircraftId,
      pilotId: hold.pilotId,
      state: 'booked',
    }
    const line = { event: 'booking.booked', actor: 'visitor:0', subjectId: id, before: null, after }
    expect(lines).toEqual([expect.objectContaining(line)])
  })
})

describe('pressing twice', () => {
  it('books once, one after the other', async () => {
    const world = await aDesk(1)
    const { id } = await take(world, 0, TEN)
    const first = await confirm(world, 0, id)
    expect(await confirm(world, 0, id, later(1))).toBe(first)
    expect(await confirm(world, 0, id, later(60))).toBe(first)
    expect(await bookingsOf(world)).toHaveLength(1)
  })

  it('books once, eight at a time, and everybody is told the same', async () => {
    const world = await aDesk(5)
    for (let who = 0; who < 5; who++) {
      const { id } = await take(world, who, at('9:00') + who * 60)
      const answers = await Promise.all(Array.from({ length: 8 }, () => confirm(world, who, id)))
      expect(new Set(answers).size).toBe(1)
      expect(await bookingsOf(world)).toHaveLength(who + 1)
    }
    expect(await untruths(world, NOW)).toEqual([])
  })

  it('while the same visitor takes another slot in another tab ends well', async () => {
    const world = await aDesk(6)
    const before = await deadlocks(world)
    for (let who = 0; who < 6; who++) {
      const { id } = await take(world, who, at('9:00') + who * 60)
      const [confirmed, exchanged] = await Promise.all([
        refusal(confirm(world, who, id)),
        refusal(take(world, who, at('9:00', FRIDAY) + who * 60)),
      ])
      const ends = [confirmed, exchanged].join()
      expect([',invalid_reference', 'hold_expired,', ',reference_held']).toContain(ends)
    }
    expect(await untruths(world, NOW)).toEqual([])
    expect(await deadlocks(world)).toBe(before)
  })
})

describe('the time that a hold has', () => {
  it('is judged by the arrival', async () => {
    const world = await aDesk(2)
    const first = await take(world, 0, TEN)
    const almost = new Date(later(10).getTime() - 1)
    expect(await refusal(confirm(world, 0, first.id, almost))).toBeNull()
    const second = await take(world, 1, at('14:00'))
    expect(await refusal(confirm(world, 1, second.id, later(10)))).toBe('hold_expired')
    expect(await bookingsOf(world)).toHaveLength(1)
    expect((await couponOf(world, 1)).bookedAt).toBeNull()
  })

  it('is thirty seconds more from then on, and never less than before', async () => {
    const world = await aDesk(2)
    const mark = (id: string, now: Date) =>
      world.open(async (club) => (await markConfirming(club, visitor(0), id, now)).expiresAt)
    const { id } = await take(world, 0, TEN)
    expect(await mark(id, later(1))).toEqual(later(10))
    const almost = later(9.9)
    expect(await mark(id, almost)).toEqual(later(0.5, almost))
    expect(await refusal(take(world, 1, TEN, later(10.2)))).toBe('slot_taken')
    expect(await refusal(world.open((club) => extendHold(club, visitor(0), id, later(10.2))))).toBeNull()
    expect(await untruths(world, later(10.2))).toEqual([])
  })

  it('is its holder’s', async () => {
    const world = await aDesk(2)
    const { id } = await take(world, 0, TEN)
    expect(await refusal(confirm(world, 1, id))).toBe('hold_expired')
    const bookingId = await confirm(world, 0, id)
    expect(await refusal(confirm(world, 1, id))).toBe('hold_expired')
    expect((await bookingOf(world, bookingId)).state).toBe('booked')
  })
})

describe('what alone may stop a live hold', () => {
  const [startAt, endAt] = [fromMinutes(at('10:15')), fromMinutes(at('16:00'))]

  it('the aircraft grounded over the flight', async () => {
    const world = await aDesk(1)
    const { id } = await take(world, 0, TEN)
    const aircraftId = nth(world.aircraft, 0).id
    await world.open(({ tx, id: clubId }) =>
      tx.insert(unavailability).values({ clubId, aircraftId, startAt, endAt, reason: 'Pneu' }),
    )
    expect(await refusal(confirm(world, 0, id))).toBe('slot_taken')
    expect((await couponOf(world, 0)).bookedAt).toBeNull()
    expect(await untruths(world, NOW)).toEqual([])
  })

  it('the day closed, there or everywhere', async () => {
    const world = await aDesk(2)
    const close = (fromDay: string, baseId: string | null) =>
      world.open(({ tx, id: clubId }) =>
        tx.insert(closures).values({ clubId, fromDay, toDay: fromDay, baseId }),
      )
    const { id } = await take(world, 0, TEN)
    const friday = await take(world, 1, at('10:00', FRIDAY))
    await close(THURSDAY, nth(world.bases, 0).id)
    expect(await refusal(confirm(world, 0, id))).toBe('slot_taken')
    await close(FRIDAY, null)
    expect(await refusal(confirm(world, 1, friday.id))).toBe('slot_taken')
  })

  it('but not grounding or closing beside it, nor bookings closed, nor a pilot who became absent', async () => {
    const world = await aDesk(1)
    const { id } = await take(world, 0, TEN)
    const [aircraftId, personId] = [nth(world.aircraft, 0).id, nth(world.pilots, 0).id]
    await world.open(async ({ tx, id: clubId }) => {
      const beside = { startAt: fromMinutes(at('10:30')), endAt }
      await tx.insert(unavailability).values({ clubId, aircraftId, ...beside, reason: 'Visite' })
      await tx.insert(closures).values({ clubId, fromDay: FRIDAY, toDay: FRIDAY })
      await tx.insert(absences).values({ clubId, personId, startAt, endAt })
      await tx.update(clubSettings).set({ conditionsVersion: '2026-06-01' })
    })
    const bookingId = await confirm(world, 0, id)
    const made = {
      state: 'booked',
      flags: ['aircraft_unavailable', 'pilot_absent'],
      conditionsVersion: '2026-06-01',
    }
    expect(await bookingOf(world, bookingId)).toMatchObject(made)
  })
})

it('a booking of another club’s hold is none', async () => {
  const [world, other] = [await aDesk(1), await aDesk(1)]
  const { id } = await take(other, 0, TEN)
  expect(await refusal(confirm(world, 0, id))).toBe('hold_expired')
  await book(world, 0, TEN)
  expect(await other.open(({ tx }) => tx.select().from(bookings))).toEqual([])
})
