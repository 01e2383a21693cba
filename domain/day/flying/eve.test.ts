import { describe, expect, it } from 'vitest'
import { moveBooking } from '@/domain/bookings/bookings/move'
import { bookingOf } from '@/testing/worlds/bookings'
import {
  aSoldFlight,
  callsOf,
  clock,
  journalOf,
  mailCount,
  onDuty,
  outsider,
  secretary,
} from '@/testing/worlds/flying'
import { aDesk, asVisitor, at, FRIDAY, NOW, nth, refusal } from '@/testing/worlds/holds'
import { as, changed, rescheduled, scheduler } from '@/testing/worlds/plans'
import { arrive } from './arrive'
import { noteCall } from './note-call'
import { takeBackCall } from './take-back-call'
import { upholdFlight } from './uphold'

const EVE = clock('17:30', '2026-06-03')

describe('the eve’s decision', () => {
  it('is taken and taken back, once each, in the journal, without a mail', async () => {
    const { world, id } = await aSoldFlight()
    const yves = await onDuty(world)
    const mails = await mailCount(world)
    const decide = (upheld: boolean) =>
      as(world, yves, (club) => upholdFlight(club, id, { upheld, sequence: 0 }, EVE))
    await decide(true)
    await decide(true)
    expect(await bookingOf(world, id)).toMatchObject({ upheldAt: EVE, state: 'booked', sequence: 0 })
    await decide(false)
    expect((await bookingOf(world, id)).upheldAt).toBeNull()
    const said = (await journalOf(world)).filter(({ actor }) => actor === `staff:${yves}`)
    expect(said.map(({ event }) => event)).toEqual(['booking.upheld', 'booking.unconfirmed'])
    expect(await mailCount(world)).toBe(mails)
  })

  it('holds for the time it was taken for: a flight that moves is to be confirmed again', async () => {
    const { world, id } = await aSoldFlight()
    const sophie = await scheduler(world)
    const uphold = (sequence: number) =>
      as(world, sophie, (club) => upholdFlight(club, id, { upheld: true, sequence }, EVE))
    await uphold(0)
    await rescheduled(world, sophie, id, changed(world, '11:00', '11:30'))
    expect((await bookingOf(world, id)).upheldAt).toBeNull()
    expect(await refusal(uphold(0))).toBe('booking_changed')
    await uphold(1)
    await asVisitor(world, 0, (club) => moveBooking(club, id, at('10:00', FRIDAY), NOW))
    expect((await bookingOf(world, id)).upheldAt).toBeNull()
  })

  it('stands when only the pilot or the aircraft changes', async () => {
    const { world, id } = await aSoldFlight()
    const sophie = await scheduler(world)
    await as(world, sophie, (club) => upholdFlight(club, id, { upheld: true }, EVE))
    await rescheduled(world, sophie, id, changed(world, '10:00', '10:45'))
    expect((await bookingOf(world, id)).upheldAt).toEqual(EVE)
  })

  it('is for those who run the day, and for this club alone', async () => {
    const { world, id } = await aSoldFlight()
    const hugo = await outsider(world)
    const other = await aDesk(1)
    const stranger = await secretary(other)
    const uphold = (where: typeof world, who: string) =>
      refusal(as(where, who, (club) => upholdFlight(club, id, { upheld: true }, EVE)))
    expect(await uphold(world, hugo)).toBe('forbidden')
    expect(await uphold(other, stranger)).toBe('not_found')
    expect(await uphold(world, await secretary(world))).toBe(null)
  })
})

describe('a call', () => {
  it('says who called, when, whether somebody answered, and of which state of the booking', async () => {
    const { world, id } = await aSoldFlight()
    const yves = await onDuty(world)
    await as(world, yves, (club) => noteCall(club, id, false, { now: EVE }))
    const call = await as(world, yves, (club) => noteCall(club, id, true, { sequence: 0, now: EVE }))
    expect(await callsOf(world)).toMatchObject([
      { bookingId: id, personId: yves, answered: false, at: EVE, sequence: 0 },
      { id: call, personId: yves, answered: true, takenBackAt: null },
    ])
    expect((await journalOf(world)).filter(({ event }) => event === 'booking.call_noted')).toMatchObject([
      { after: { answered: false } },
      { after: { answered: true }, actor: `staff:${yves}` },
    ])
  })

  it('is taken back by who made it, or by those with every booking', async () => {
    const { world, id } = await aSoldFlight()
    const [yves, ines, martine] = [await onDuty(world), await onDuty(world, 'Inès'), await secretary(world)]
    const call = await as(world, yves, (club) => noteCall(club, id, true, { now: EVE }))
    const back = (who: string) => as(world, who, (club) => takeBackCall(club, call, EVE))
    expect(await refusal(back(ines))).toBe('forbidden')
    await back(yves)
    await back(martine)
    expect(nth(await callsOf(world), 0).takenBackAt).toEqual(EVE)
    const taken = (await journalOf(world)).filter(({ event }) => event === 'booking.call_taken_back')
    expect(taken).toHaveLength(1)
  })

  it('of a booking that has changed since is refused; nobody else’s is found', async () => {
    const { world, id } = await aSoldFlight()
    const sophie = await scheduler(world)
    await rescheduled(world, sophie, id, changed(world, '11:00', '11:30'))
    const call = (sequence?: number) =>
      refusal(as(world, sophie, (club) => noteCall(club, id, true, { sequence })))
    expect(await call(0)).toBe('booking_changed')
    expect(await call(1)).toBe(null)
    expect(await call()).toBe(null)
    const hugo = await outsider(world)
    expect(await refusal(as(world, hugo, (club) => noteCall(club, id, true)))).toBe('forbidden')
    const other = await aDesk(1)
    const stranger = await secretary(other)
    const theirs = nth(await callsOf(world), 0).id
    expect(await refusal(as(other, stranger, (club) => noteCall(club, id, true)))).toBe('not_found')
    expect(await refusal(as(other, stranger, (club) => takeBackCall(club, theirs)))).toBe('not_found')
  })
})

describe('arriving', () => {
  it('is ticked and unticked on the day, not before', async () => {
    const { world, id } = await aSoldFlight()
    const yves = await onDuty(world)
    const come = (there: boolean, now = clock('09:38')) =>
      as(world, yves, (club) => arrive(club, id, there, now))
    expect(await refusal(come(true, EVE))).toBe('too_early')
    await come(true)
    await come(true, clock('09:50'))
    expect((await bookingOf(world, id)).arrivedAt).toEqual(clock('09:38'))
    await come(false)
    expect((await bookingOf(world, id)).arrivedAt).toBeNull()
    const said = (await journalOf(world)).filter(({ actor }) => actor === `staff:${yves}`)
    expect(said.map(({ event }) => event)).toEqual(['booking.arrived', 'booking.undone'])
  })

  it('is for those who run the day', async () => {
    const { world, id } = await aSoldFlight()
    const hugo = await outsider(world)
    expect(await refusal(as(world, hugo, (club) => arrive(club, id, true, clock('09:38'))))).toBe('forbidden')
  })
})
