import { and, eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { rangeOf } from '@/db/range'
import { bookings } from '@/db/schema/bookings'
import { unavailability } from '@/db/schema/fleet'
import { journal } from '@/db/schema/journal'
import { letters } from '@/db/schema/letters'
import { occupancy } from '@/db/schema/occupancy'
import type { World } from '@/db/testing/club'
import { plane } from '@/db/testing/parts'
import { fromMinutes } from '@/lib/time'
import { book, bookingOf, couponOf } from '@/testing/worlds/bookings'
import { at, later, NOW, nth, outcome, refusal, take } from '@/testing/worlds/holds'
import { untruths } from '@/testing/worlds/occupancy'
import { aSchool, changed, member, planned, rescheduled, scheduler, withdrawn } from '@/testing/worlds/plans'

const lettersOf = (world: World, sequence: number) =>
  world.open(async ({ tx }) => {
    const rows = await tx.select().from(letters)
    return rows.filter(({ cause }) => cause.includes(`:${sequence}:`))
  })

describe('staff move an external booking', () => {
  it('anywhere that is free; customer, pilot and club are told old and new, and who did it', async () => {
    const world = await aSchool(1)
    const sophie = await scheduler(world)
    const id = await book(world, 0, at('10:00'))
    expect(await rescheduled(world, sophie, id, changed(world, '11:15', '11:45'))).toMatchObject({
      before: { booking: { id, startAt: fromMinutes(at('10:00')), sequence: 0 } },
      after: { booking: { id, startAt: fromMinutes(at('11:15')), sequence: 1 } },
    })
    expect(await bookingOf(world, id)).toMatchObject({
      startAt: fromMinutes(at('11:15')),
      endAt: fromMinutes(at('11:45')),
      meetAt: fromMinutes(at('10:55')),
      sequence: 1,
    })
    expect(await untruths(world, NOW)).toEqual([])
    const mails = (await lettersOf(world, 1)).map(({ payload }) => payload as Record<string, unknown>)
    expect(mails.map(({ template }) => template).sort()).toEqual([
      'booking-changed',
      'club-booking',
      'pilot-flight',
    ])
    expect(mails.find(({ template }) => template === 'club-booking')).toMatchObject({
      by: { kind: 'staff', name: 'Sophie Barthe' },
    })
    const lines = await world.open(({ tx }) =>
      tx.select().from(journal).where(eq(journal.event, 'booking.moved')),
    )
    expect(lines).toMatchObject([
      {
        actor: `staff:${sophie}`,
        before: { start: fromMinutes(at('10:00')).toISOString() },
        after: { start: fromMinutes(at('11:15')).toISOString() },
      },
    ])
  })

  it('to another aircraft without a mail to the customer', async () => {
    const world = await aSchool(1)
    await world.open((club) => plane({ registration: 'F-AUTR' })(club, world))
    const sophie = await scheduler(world)
    const id = await book(world, 0, at('10:00'))
    const other = changed(world, '10:00', '10:30', { aircraftId: nth(world.aircraft, 1).id, beyond: true })
    await rescheduled(world, sophie, id, other)
    expect((await bookingOf(world, id)).aircraftId).toBe(nth(world.aircraft, 1).id)
    const mails = (await lettersOf(world, 1)).map(({ payload }) => payload as { template: string })
    expect(mails.map(({ template }) => template).sort()).toEqual(['club-booking', 'pilot-flight'])
  })

  it('only with every booking', async () => {
    const world = await aSchool(1)
    const hugo = await member(world)
    const id = await book(world, 0, at('10:00'))
    expect(await refusal(rescheduled(world, hugo, id, changed(world, '12:00', '12:30')))).toBe('forbidden')
    expect(await refusal(withdrawn(world, hugo, id))).toBe('forbidden')
    expect((await bookingOf(world, id)).sequence).toBe(0)
  })

  it('not over a hold, not over another booking; then nothing has changed', async () => {
    const world = await aSchool(3)
    const sophie = await scheduler(world)
    const [id, other] = [await book(world, 0, at('10:00')), await book(world, 1, at('12:00'))]
    await take(world, 2, at('14:00'))
    const onto = async (from: string, to: string) => {
      const refused = await outcome(rescheduled(world, sophie, id, changed(world, from, to)))
      return refused.code ? (refused.facts.walls as { kind: string; ref: string }[]) : []
    }
    expect(await onto('14:00', '14:30')).toMatchObject([{ kind: 'hold' }, { kind: 'hold' }])
    expect(await onto('12:00', '12:30')).toMatchObject([{ ref: other }, { ref: other }])
    expect((await bookingOf(world, id)).startAt).toEqual(fromMinutes(at('10:00')))
    expect(await untruths(world, NOW)).toEqual([])
  })

  it('past the end of its coupon only beyond the limits', async () => {
    const world = await aSchool(1, { external: { graceDays: 0 } })
    const sophie = await scheduler(world)
    const id = await book(world, 0, at('10:00'))
    const next = { startAt: new Date('2027-06-02T08:00:00Z'), endAt: new Date('2027-06-02T08:30:00Z') }
    const late = changed(world, '10:00', '10:30', next)
    expect(await outcome(rescheduled(world, sophie, id, late))).toMatchObject({
      facts: { limits: ['coupon_ended'] },
    })
    expect(await refusal(rescheduled(world, sophie, id, { ...late, beyond: true }))).toBeNull()
  })
})

describe('two schedulers', () => {
  it('never overwrite each other: the second is told that the booking has changed', async () => {
    const world = await aSchool(0)
    const [sophie, anne] = [await scheduler(world, 'Sophie'), await scheduler(world, 'Anne')]
    const id = await planned(world, sophie)
    const mine = { pilotId: null }
    const outcomes = await Promise.all([
      refusal(rescheduled(world, sophie, id, changed(world, '13:00', '14:00', mine))),
      refusal(rescheduled(world, anne, id, changed(world, '15:00', '16:00', mine))),
    ])
    expect(outcomes.sort()).toEqual(['booking_changed', null].sort())
    expect((await bookingOf(world, id)).sequence).toBe(1)
    expect(await refusal(withdrawn(world, anne, id, 0))).toBe('booking_changed')
    expect(await refusal(withdrawn(world, anne, id, 1))).toBeNull()
  })
})

describe('an internal booking', () => {
  it('is lengthened, given to somebody else, moved by its own member', async () => {
    const world = await aSchool(0)
    const [hugo, sophie] = [await member(world), await scheduler(world)]
    const id = await planned(world, hugo, { memberId: hugo })
    const own = { pilotId: null, memberId: hugo }
    await rescheduled(world, hugo, id, changed(world, '10:00', '12:00', own))
    expect((await bookingOf(world, id)).endAt).toEqual(fromMinutes(at('12:00')))
    const given = changed(world, '10:00', '12:00', { pilotId: null, memberId: sophie, sequence: 1 })
    expect(await refusal(rescheduled(world, hugo, id, given))).toBe('forbidden')
    await rescheduled(world, sophie, id, given)
    expect(await refusal(rescheduled(world, hugo, id, { ...given, ...own, sequence: 2 }))).toBe('forbidden')
    expect(await world.open(({ tx }) => tx.select().from(letters))).toEqual([])
  })

  it('keeps its member and its name where a change says nothing of them', async () => {
    const world = await aSchool(0)
    const [sophie, hugo] = [await scheduler(world), await member(world)]
    const id = await planned(world, sophie, { memberId: hugo, title: 'Navigation' })
    const { memberId: _, title: __, ...plan } = changed(world, '14:00', '15:00', { pilotId: null })
    await rescheduled(world, sophie, id, plan)
    expect(await bookingOf(world, id)).toMatchObject({
      startAt: fromMinutes(at('14:00')),
      customerId: hugo,
      title: 'Navigation',
    })
  })

  it('that stands as asked is left alone; one that is over too', async () => {
    const world = await aSchool(0)
    const sophie = await scheduler(world)
    const id = await planned(world, sophie)
    await rescheduled(world, sophie, id, changed(world, '10:00', '11:00', { pilotId: null }))
    expect((await bookingOf(world, id)).sequence).toBe(0)
    const after = new Date('2026-06-05T08:00:00Z')
    const late = changed(world, '12:00', '13:00', { pilotId: null })
    expect(await refusal(rescheduled(world, sophie, id, late, after))).toBe('booking_over')
  })

  it('that leaves a grounded aircraft lets the ground have its place, and its flag', async () => {
    const world = await aSchool(0)
    const sophie = await scheduler(world)
    const id = await planned(world, sophie)
    const aircraftId = nth(world.aircraft, 0).id
    const [from, to] = [fromMinutes(at('8:00')), fromMinutes(at('12:00'))]
    const pieces = [
      [from, fromMinutes(at('9:55'))],
      [fromMinutes(at('11:10')), to],
    ] as const
    const ref = await world.open(async ({ tx, id: clubId }) => {
      const fact = { clubId, aircraftId, startAt: from, endAt: to, reason: 'Visite' }
      const { id: made } = nth(await tx.insert(unavailability).values(fact).returning(), 0)
      const rows = pieces.map(([start, end]) => ({
        during: rangeOf(start, end),
        kind: 'unavailability' as const,
        ref: made,
      }))
      await tx.insert(occupancy).values(rows.map((row) => ({ clubId, subjectId: aircraftId, ...row })))
      await tx
        .update(bookings)
        .set({ flags: ['aircraft_unavailable'] })
        .where(and(eq(bookings.clubId, clubId), eq(bookings.id, id)))
      return made
    })
    await rescheduled(world, sophie, id, changed(world, '14:00', '15:00', { pilotId: null }))
    expect((await bookingOf(world, id)).flags).toEqual([])
    const filled = await world.open(({ tx }) =>
      tx.select().from(occupancy).where(eq(occupancy.ref, ref)).orderBy(occupancy.startsAt),
    )
    const total = filled.reduce((sum, row) => sum + row.endsAt.getTime() - row.startsAt.getTime(), 0)
    expect(total).toBe(to.getTime() - from.getTime())
  })
})

describe('calling off', () => {
  it('an external one: told as the club’s doing, coupons good for three months at least', async () => {
    const world = await aSchool(1)
    const sophie = await scheduler(world)
    const now = new Date('2027-05-20T08:00:00Z')
    const id = await book(world, 0, at('10:00', '2027-05-22'), now)
    await withdrawn(world, sophie, id, 0, later(5, now))
    expect(await bookingOf(world, id)).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'club',
      cancelReason: 'Vent',
    })
    expect(await couponOf(world, 0)).toMatchObject({ bookedAt: null, expiresOn: '2027-08-20' })
    const mails = (await lettersOf(world, 1)).map(({ payload }) => payload as Record<string, unknown>)
    expect(mails.find(({ template }) => template === 'booking-cancelled')).toMatchObject({
      cause: 'club',
      note: 'Vent',
      coupons: [{ again: true, until: '2027-08-20' }],
    })
    expect(await untruths(world, later(5, now))).toEqual([])
  })

  it('an internal one: its time is free, twice is once, and nobody is written to', async () => {
    const world = await aSchool(1)
    const sophie = await scheduler(world)
    const id = await planned(world, sophie)
    await withdrawn(world, sophie, id)
    await withdrawn(world, sophie, id)
    expect(await refusal(book(world, 0, at('10:00')))).toBeNull()
    const lines = await world.open(({ tx }) => tx.select().from(journal).where(eq(journal.subjectId, id)))
    expect(lines.map(({ event }) => event).sort()).toEqual(['booking.cancelled', 'booking.planned'])
  })
})
