import { describe, expect, it } from 'vitest'
import { connection } from '@/db/client'
import { bookings } from '@/db/schema/bookings'
import type { World } from '@/db/testing/club'
import { mailPayload } from '@/domain/letters/letters/schema'
import { book, bookingOf, camille } from '@/testing/worlds/bookings'
import { aDesk, at, FRIDAY, NOW } from '@/testing/worlds/holds'
import { lettersOf, runsAt } from '@/testing/worlds/letters'
import { cancelBooking } from '../bookings/cancel'
import { moveBooking } from '../bookings/move'
import { type Reminder, remind } from './remind'

const TEN = at('10:00')
const KINDS = ['two-days', 'eve'] as const

/** When each reminder is to leave; null: not planned. */
const planned = (id: string) => Promise.all(KINDS.map((when) => runsAt(`remind:${id}:${when}`)))

async function jobsOf(id: string): Promise<Reminder[]> {
  const rows = await connection().sql<{ payload: Reminder }[]>`
    select payload from graphile_worker._private_jobs where key like ${`remind:${id}:%`} order by key`
  return rows.map(({ payload }) => payload)
}

const sent = async (world: World) =>
  (await lettersOf(world, 'mail')).flatMap(({ recipient, payload }) => {
    const mail = mailPayload(payload)
    return mail.template === 'booking-reminder' ? [[recipient, mail.when, mail.facts.start]] : []
  })

describe('the reminders of a booking', () => {
  it('are planned with it, and written when their time comes, once', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, TEN)
    expect(await planned(id)).toEqual([new Date('2026-06-01T18:00:00Z'), new Date('2026-06-03T16:00:00Z')])
    const jobs = await jobsOf(id)
    expect(jobs).toMatchObject([
      { clubId: world.ref.id, bookingId: id, when: 'eve' },
      { clubId: world.ref.id, bookingId: id, when: 'two-days' },
    ])
    for (const job of [...jobs, ...jobs]) await remind(world.ref, job)
    expect(await sent(world)).toEqual([
      [camille.email, 'eve', '2026-06-04T08:00:00.000Z'],
      [camille.email, 'two-days', '2026-06-04T08:00:00.000Z'],
    ])
  })

  it('are not planned when their time has passed', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, TEN, new Date('2026-06-01T18:00:00Z'))
    expect(await planned(id)).toEqual([null, new Date('2026-06-03T16:00:00Z')])
  })

  it('move with it: those of the old start are not sent', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, TEN)
    const old = await jobsOf(id)
    await world.open((club) => moveBooking(club, id, at('15:00', FRIDAY), NOW))
    expect(await planned(id)).toEqual([new Date('2026-06-02T23:00:00Z'), new Date('2026-06-04T16:00:00Z')])
    for (const job of old) await remind(world.ref, job)
    expect(await sent(world)).toEqual([])
    for (const job of await jobsOf(id)) await remind(world.ref, job)
    expect((await sent(world)).map(([, when]) => when)).toEqual(['eve', 'two-days'])
  })

  it('go to the address that is right by then', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, TEN)
    await world.open(({ tx }) => tx.update(bookings).set({ email: 'new@courriel.example' }))
    for (const job of await jobsOf(id)) await remind(world.ref, job)
    expect((await sent(world)).map(([to]) => to)).toEqual(['new@courriel.example', 'new@courriel.example'])
  })

  it('of a cancelled booking are not sent', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, TEN)
    await world.open((club) => cancelBooking(club, id, '', NOW))
    for (const job of await jobsOf(id)) await remind(world.ref, job)
    expect(await sent(world)).toEqual([])
    expect((await bookingOf(world, id)).state).toBe('cancelled')
  })
})
