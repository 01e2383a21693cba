import { eq } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { inClub } from '@/db/club'
import { journal } from '@/db/schema/journal'
import { occupancy } from '@/db/schema/occupancy'
import { absences, people } from '@/db/schema/people'
import { shops } from '@/db/schema/shops'
import type { World } from '@/db/testing/club'
import { coupon, pilot, plane, times } from '@/db/testing/parts'
import { cancelBooking } from '@/domain/bookings/bookings/cancel'
import { moveBooking } from '@/domain/bookings/bookings/move'
import { mailPayload } from '@/domain/letters/letters/schema'
import { env } from '@/lib/env'
import { seal } from '@/lib/token'
import { book, bookingOf, camille, confirm, couponOf } from '@/testing/worlds/bookings'
import { aDesk, asVisitor, at, later, NOW, nth, refusal, take } from '@/testing/worlds/holds'
import { lettersOf } from '@/testing/worlds/letters'
import { untruths } from '@/testing/worlds/occupancy'
import { aSchool, member, planned, scheduler } from '@/testing/worlds/plans'
import { blown, jobsOf, mailsSince } from '@/testing/worlds/postponements'
import { postponeFlights } from './postpone'

const pilotsAddress = (world: World, rank = 0) =>
  world.open(async ({ tx }) => {
    const [row] = await tx
      .select()
      .from(people)
      .where(eq(people.id, nth(world.pilots, rank).id))
    return row?.email ?? ''
  })

describe('postponing', () => {
  it('one flight: cancelled, marked, its place free, its customer and pilot told once each, the club not', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    expect(await blown(world, [id], { note: 'Rafales à 35 nœuds', now: later(5) })).toEqual({
      postponed: [id],
      skipped: [],
    })
    expect(await bookingOf(world, id)).toMatchObject({
      state: 'cancelled',
      cancelledBy: 'club',
      cancelledAt: later(5),
      postponedAt: later(5),
      cancelReason: 'Vent trop fort. Rafales à 35 nœuds',
      sequence: 1,
    })
    expect(await untruths(world, later(5))).toEqual([])
    expect(await mailsSince(world, id, 1)).toEqual([
      `booking-cancelled to ${camille.email}`,
      `pilot-flight to ${await pilotsAddress(world)}`,
    ])
    const [line] = await world.open(({ tx }) =>
      tx.select().from(journal).where(eq(journal.event, 'booking.cancelled')),
    )
    expect(line).toMatchObject({ subjectId: id, after: { state: 'cancelled', reason: 'wind' } })
    expect(line?.actor).toMatch(/^staff:/)
  })

  it('tells the customer why in their language, and leads to the booking, not to the reference', async () => {
    const world = await aDesk(1)
    const { id: hold } = await take(world, 0, at('10:00'))
    const id = await confirm(world, 0, hold, NOW, { language: 'en' })
    await blown(world, [id], { note: 'Rafales', reason: 'storm' })
    const told = (await lettersOf(world, 'mail')).map(({ payload }) => mailPayload(payload))
    const mail = told.find(({ template }) => template === 'booking-cancelled')
    expect(mail).toMatchObject({
      cause: 'weather',
      weather: 'storm',
      note: 'Rafales',
      facts: { locale: 'en' },
      coupons: [{ again: true, until: '2027-06-01' }],
      bookUrl: expect.stringMatching(/\/b\/[\w-]{43}$/),
    })
  })

  it('a day at once; the shop hears `cancelled` for each reference', async () => {
    const world = await aDesk(0, {}, times(2, plane()), times(2, pilot()))
    await world.open(async (club) => {
      const [shop] = await club.tx
        .insert(shops)
        .values({
          clubId: club.id,
          name: 'Boutique',
          baseUrl: 'https://boutique.example',
          tokenSealed: seal(env().AUTH_SECRET, 'x'),
          signingSecretSealed: seal(env().AUTH_SECRET, 'x'),
        })
        .returning()
      for (let n = 0; n < 4; n++)
        await coupon({ expiresOn: '2027-06-01', shopId: shop?.id ?? null })(club, world)
    })
    const pair = [nth(world.coupons, 0).id, nth(world.coupons, 3).id]
    const hold = await take(world, 0, at('10:00'), NOW, { couponIds: pair, passengers: 2 })
    const ids = [
      await confirm(world, 0, hold.id),
      await book(world, 1, at('10:00')),
      await book(world, 2, at('15:00')),
    ]
    expect((await blown(world, ids)).postponed).toEqual(ids)
    expect(await untruths(world, NOW)).toEqual([])
    const notices = (await lettersOf(world, 'notice')).map(({ payload, bookingId }) => {
      const { reference, notice } = payload as { reference: string; notice: { event: string } }
      return [bookingId, reference, notice.event]
    })
    const cancelled = notices.filter(([, , event]) => event === 'cancelled')
    expect(cancelled).toHaveLength(4)
    expect(new Set(cancelled.map(([, reference]) => reference)).size).toBe(4)
    for (const id of ids) expect(await mailsSince(world, id, 1)).toHaveLength(2)
  })

  it('twice: the same list sent again changes nothing; a flight booked again is postponed again', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    const who = await scheduler(world)
    const sent = { flights: [{ id, sequence: 0 }], reason: 'wind' as const, note: '', closing: null }
    const send = (now = NOW) =>
      inClub(world.ref, { kind: 'staff', id: who }, (club) => postponeFlights(club, sent, now))
    const [first, second] = await Promise.all([send(), send()])
    expect([...first.postponed, ...second.postponed]).toEqual([id])
    expect([...first.skipped, ...second.skipped]).toEqual([{ id, why: 'cancelled' }])
    expect(await mailsSince(world, id, 1)).toHaveLength(2)
    const again = await book(world, 0, at('14:00'), later(10))
    await blown(world, [again], { now: new Date('2026-06-04T10:00:00Z') })
    expect(await couponOf(world, 0)).toMatchObject({ bookedAt: null, expiresOn: '2027-06-01' })
    expect((await bookingOf(world, id)).postponedAt).toEqual(NOW)
  })

  it('leaves what changed, was called off, flew or is not there, and says so; the others go', async () => {
    const world = await aDesk(4)
    const [stays, moved, cancelled, flown] = [
      await book(world, 0, at('10:00')),
      await book(world, 1, at('12:00')),
      await book(world, 2, at('14:00')),
      await book(world, 3, at('16:00')),
    ]
    const who = await scheduler(world)
    await asVisitor(world, 1, (club) => moveBooking(club, moved, at('12:30'), NOW))
    await asVisitor(world, 2, (club) => cancelBooking(club, cancelled, '', NOW))
    await world.open(({ tx }) =>
      tx.execute(`update bookings set took_off_at = start_at where id = '${flown}'`),
    )
    const gone = '01932f6c-0000-7000-8000-000000000001'
    const flights = [stays, moved, cancelled, flown, gone].map((id) => ({ id, sequence: 0 }))
    const result = await inClub(world.ref, { kind: 'staff', id: who }, (club) =>
      postponeFlights(club, { flights, reason: 'ceiling', note: '', closing: null }, NOW),
    )
    expect(result.postponed).toEqual([stays])
    expect(result.skipped).toEqual([
      { id: moved, why: 'changed' },
      { id: cancelled, why: 'cancelled' },
      { id: flown, why: 'over' },
      { id: gone, why: 'gone' },
    ])
    expect(await bookingOf(world, moved)).toMatchObject({ state: 'booked', postponedAt: null })
    expect(await bookingOf(world, cancelled)).toMatchObject({ cancelledBy: 'customer', postponedAt: null })
  })

  it('until the day is over, late or not', async () => {
    const world = await aDesk(2)
    const [id, other] = [await book(world, 0, at('10:00')), await book(world, 1, at('14:00'))]
    const evening = new Date('2026-06-04T18:00:00Z')
    expect((await blown(world, [id], { now: evening })).postponed).toEqual([id])
    const dayAfter = new Date('2026-06-05T06:00:00Z')
    expect((await blown(world, [other], { now: dayAfter })).skipped).toEqual([{ id: other, why: 'over' }])
  })

  it('a flight of the club’s own, which leaves no coupon and nobody outside to tell', async () => {
    const world = await aSchool(0)
    const id = await planned(world, await scheduler(world))
    expect((await blown(world, [id])).postponed).toEqual([id])
    expect(await bookingOf(world, id)).toMatchObject({ state: 'cancelled', postponedAt: NOW })
    expect(await untruths(world, NOW)).toEqual([])
    expect((await mailsSince(world, id, 1)).filter((mail) => mail.startsWith('booking-cancelled'))).toEqual(
      [],
    )
  })

  it('fills what it frees with the absence behind it', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    const personId = nth(world.pilots, 0).id
    const [from, to] = [new Date('2026-06-04T06:00:00Z'), new Date('2026-06-04T16:00:00Z')]
    await world.open(({ tx, id: clubId }) =>
      tx.insert(absences).values({ clubId, personId, startAt: from, endAt: to }),
    )
    await blown(world, [id])
    const rows = await world.open(({ tx }) =>
      tx.select().from(occupancy).where(eq(occupancy.kind, 'absence')),
    )
    expect(rows).toMatchObject([{ subjectId: personId }])
  })

  it('only with every booking, and never another club’s', async () => {
    const [world, other] = [await aSchool(1), await aSchool(0)]
    const id = await book(world, 0, at('10:00'))
    expect(await refusal(blown(world, [id], { who: await member(world) }))).toBe('forbidden')
    const stranger = await scheduler(other)
    const flights = [{ id, sequence: 0 }]
    const result = await inClub(other.ref, { kind: 'staff', id: stranger }, (club) =>
      postponeFlights(club, { flights, reason: 'wind', note: '', closing: null }, NOW),
    )
    expect(result).toEqual({ postponed: [], skipped: [{ id, why: 'gone' }] })
    expect((await bookingOf(world, id)).state).toBe('booked')
  })

  it('has the waiting list looked at', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    const before = await jobsOf(`offer_slots:${world.ref.id}`)
    await blown(world, [id])
    expect(before).toBe(0)
    expect(await jobsOf(`offer_slots:${world.ref.id}`)).toBe(1)
  })
})
