import { describe, expect, it } from 'vitest'
import { linkTokenId, linkTokenIs } from '@/lib/token'
import { book, confirm } from '@/testing/worlds/bookings'
import { aDesk, at, NOW, nth, take } from '@/testing/worlds/holds'
import { flightNow, loadFlight } from '../queries/flight'
import { checkinUrl, cutoffOf, flightFacts, manageUrl } from './flight'

const links = { appUrl: 'https://envol.example', secret: 'only-for-tests-0123456789abcdef0123456789' }

describe('what is said about a flight', () => {
  it('holds no weight, no age, no price and no buyer', async () => {
    const world = await aDesk(1)
    const people = { weightsKg: [83], ages: [17] }
    const id = await confirm(world, 0, (await take(world, 0, at('10:00'), NOW, people)).id)
    const facts = await world.open(async (club) => {
      const flight = await loadFlight(club, id)
      if (!flight) throw new Error('no flight')
      return flightFacts(club, flight, 'en', links)
    })
    expect(facts).toMatchObject({
      locale: 'en',
      activity: { name: 'Discovery flight 30 min', durationMinutes: 30 },
      passengers: [{ name: 'Camille Estève', minor: true }],
      bring: ['Sunglasses.'],
      booking: { references: [nth(world.coupons, 0).reference] },
      aircraft: { registration: nth(world.aircraft, 0).registration },
    })
    expect(JSON.stringify(facts)).not.toMatch(/weight|price|buyer|"ages?"|\b83\b/i)
  })

  it('is late from its cut-off on', async () => {
    const world = await aDesk(1)
    const id = await book(world, 0, at('10:00'))
    await world.open(async (club) => {
      const flight = await flightNow(club, id)
      const cutoffAt = cutoffOf(flight.booking.startAt, flight.external.cutoffMinutes)
      const late = (now: Date) => flightFacts(club, flight, 'fr', links, now).late
      expect([late(new Date(cutoffAt.getTime() - 1)), late(cutoffAt)]).toEqual([false, true])
    })
  })

  it('leads to its own pages, by links that grow old with the booking’s address', () => {
    const booking = { id: '0197a5b0-1c2d-7e3f-8a4b-5c6d7e8f9a0b', linkVersion: 2 }
    const token = manageUrl(links, 'demo', booking).replace('https://envol.example/demo/b/', '')
    expect(linkTokenId(token)).toBe(booking.id)
    expect(linkTokenIs(token, links.secret, 'booking', booking.id, 2)).toBe(true)
    expect(linkTokenIs(token, links.secret, 'booking', booking.id, 3)).toBe(false)
    const code = checkinUrl(links, 'demo', booking).replace('https://envol.example/demo/checkin/', '')
    expect(linkTokenIs(code, links.secret, 'checkin', booking.id, 2)).toBe(true)
    expect(linkTokenIs(code, links.secret, 'booking', booking.id, 2)).toBe(false)
  })
})
