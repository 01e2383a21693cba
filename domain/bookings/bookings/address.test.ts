import { beforeEach, describe, expect, it } from 'vitest'
import { journal } from '@/db/schema/journal'
import type { World } from '@/db/testing/club'
import { mailPayload } from '@/domain/letters/letters/schema'
import { env } from '@/lib/env'
import { linkTokenIs } from '@/lib/token'
import { book, bookingOf, camille, confirm } from '@/testing/worlds/bookings'
import { aDesk, at, later, NOW, nth, refusal, take } from '@/testing/worlds/holds'
import { lettersOf } from '@/testing/worlds/letters'
import { cancelBooking } from './cancel'
import { correctAddress } from './correct-address'
import { sendLinks } from './send-links'

let world: World
let id: string
beforeEach(async () => {
  world = await aDesk(2)
  id = await book(world, 0, at('10:00'))
})

const mails = async () =>
  (await lettersOf(world, 'mail')).map(({ recipient, payload }) => ({
    to: recipient,
    mail: mailPayload(payload),
  }))

/** The links that a mail gives, as `booking version`. */
function versions(text: string): number[] {
  const tokens = [...text.matchAll(/\/b\/([\w-]+)/g)].map(([, token]) => token ?? '')
  const fits = (token: string, version: number) =>
    linkTokenIs(token, env().AUTH_SECRET, 'booking', id, version)
  return tokens.map((token) => [1, 2, 3, 4, 5, 6].find((version) => fits(token, version)) ?? 0)
}

describe('correcting the address', () => {
  const correct = (email: string, now = NOW) => world.open((club) => correctAddress(club, id, email, now))

  it('sends the confirmation there, and the links sent before stop working', async () => {
    await correct('camille.esteve@courriel.example')
    const changed = await bookingOf(world, id)
    expect(changed).toMatchObject({ email: 'camille.esteve@courriel.example', linkVersion: 2, sequence: 0 })
    const sent = (await mails()).filter(({ mail }) => mail.template === 'booking-confirmed')
    expect(sent.map(({ to }) => to)).toEqual([camille.email, 'camille.esteve@courriel.example'])
    expect(sent.map(({ mail }) => versions(JSON.stringify(mail)))).toEqual([[1], [2]])
  })

  it('links the booking to the user of that address, and leaves the other one alone', async () => {
    const before = await bookingOf(world, id)
    await correct('other@courriel.example')
    const other = await bookingOf(world, id)
    expect(other.customerId).not.toBe(before.customerId)
    await correct(camille.email)
    expect((await bookingOf(world, id)).customerId).toBe(before.customerId)
  })

  it('to the same one changes nothing', async () => {
    await correct(camille.email.toUpperCase())
    expect(await bookingOf(world, id)).toMatchObject({ email: camille.email, linkVersion: 1 })
    expect(await mails()).toHaveLength(3)
  })

  it('is written into the journal without the address', async () => {
    await correct('other@courriel.example')
    const lines = await world.open(({ tx }) => tx.select().from(journal))
    expect(lines.map(({ event }) => event)).toEqual(['booking.booked', 'booking.address_corrected'])
    expect(JSON.stringify(lines)).not.toContain('@courriel')
  })

  it('five times, for a booking that is still to come', async () => {
    for (let n = 1; n <= 5; n++) await correct(`n${n}@courriel.example`)
    expect(await refusal(correct('n6@courriel.example'))).toBe('rate_limited')
    expect(await mails()).toHaveLength(3 + 5)
    const other = await aDesk(0)
    expect(await refusal(other.open((club) => correctAddress(club, id, 'x@courriel.example', NOW)))).toBe(
      'not_found',
    )
    const start = new Date('2026-06-04T08:00:00Z')
    expect(await refusal(correct('late@courriel.example', start))).toBe('booking_over')
    await world.open((club) => cancelBooking(club, id, '', NOW))
    expect(await refusal(correct('gone@courriel.example'))).toBe('booking_over')
  })
})

describe('sending the links again', () => {
  const send = (who: number, email: string) =>
    world.open((club) => sendLinks(club, nth(world.coupons, who).reference, email))
  const sent = async () => (await mails()).filter(({ mail }) => mail.template === 'booking-link')

  it('goes to the address of the booking, each time it is asked for', async () => {
    await send(0, 'CAMILLE@courriel.example')
    await send(0, camille.email)
    const found = await sent()
    expect(found.map(({ to }) => to)).toEqual([camille.email, camille.email])
    expect(found.map(({ mail }) => versions(JSON.stringify(mail)))).toEqual([[1], [1]])
    expect(found[0]?.mail).toMatchObject({
      bookings: [{ start: '2026-06-04T08:00:00.000Z', references: [nth(world.coupons, 0).reference] }],
    })
  })

  it('says nothing to another address, another reference, or after the booking is gone', async () => {
    await send(0, 'other@courriel.example')
    await send(1, camille.email)
    await world.open((club) => sendLinks(club, 'UNKNOWN001', camille.email))
    await world.open((club) => cancelBooking(club, id, '', NOW))
    await send(0, camille.email)
    expect(await sent()).toEqual([])
  })

  it('follows a corrected address, with the link that works', async () => {
    await world.open((club) => correctAddress(club, id, 'new@courriel.example', NOW))
    await send(0, camille.email)
    await send(0, 'new@courriel.example')
    const found = await sent()
    expect(found.map(({ to, mail }) => [to, versions(JSON.stringify(mail))])).toEqual([
      ['new@courriel.example', [2]],
    ])
  })

  it('finds a flight by any of its coupons', async () => {
    await world.open((club) => cancelBooking(club, id, '', NOW))
    const couponIds = world.coupons.map((coupon) => coupon.id)
    const hold = await take(world, 0, at('14:00'), later(1), { couponIds, passengers: 2 })
    id = await confirm(world, 0, hold.id, later(1))
    await send(1, camille.email)
    expect((await sent()).map(({ mail }) => versions(JSON.stringify(mail)))).toEqual([[1]])
  })
})
