import { expect, test } from 'vitest'
import { aPartner, contact, inDays } from './testing/partner'

test('a partner sells a coupon, books its flight, moves it and cancels it', async () => {
  const club = await aPartner({ coupons: 0, pairs: 2 })
  const pushed = await club.call('POST', '/coupons', {
    reference: 'azerty-1234',
    activities: ['discovery-30'],
    passengers: 2,
    expiresOn: inDays(300),
    price: { cents: 14000, currency: 'EUR' },
    buyer: { name: 'Sacha' },
  })
  expect(pushed).toMatchObject({
    status: 201,
    body: { reference: 'AZERTY1234', state: 'issued', passengers: 2, history: [{ event: 'issued' }] },
  })

  const verified = await club.call('POST', '/coupons/verify', { reference: 'Azerty 1234' })
  expect(verified.body).toEqual({
    valid: true,
    activities: ['discovery-30'],
    passengers: 2,
    expiresOn: inDays(300),
    acceptedUntil: inDays(330),
  })

  const [first, second] = await club.slotsOn(5)
  if (!first || !second) throw new Error('nothing is free')
  expect(first.vacancies).toBe(2)
  const held = await club.call('POST', '/holds', {
    references: ['AZERTY1234'],
    slot: first.id,
    weights: [75, 62.4],
  })
  expect(held).toMatchObject({ status: 201, body: { slot: first.id, start: first.start } })
  expect((await club.slotsOn(5))[0]?.vacancies).toBe(1)
  expect((await club.call('GET', '/coupons/AZERTY1234')).body.held).toEqual({
    start: first.start,
    expiresAt: held.body.expiresAt,
  })

  const extended = await club.call('POST', `/holds/${held.body.id}/extend`)
  expect(extended).toMatchObject({ status: 200, body: { id: held.body.id } })

  const booked = await club.call('POST', '/bookings', {
    hold: held.body.id,
    contact,
    passengerNames: ['', 'Alix'],
    message: 'Une surprise.',
    consent: { conditions: true },
  })
  expect(booked).toMatchObject({
    status: 201,
    body: {
      state: 'booked',
      activity: 'discovery-30',
      slot: first.id,
      passengers: 2,
      references: ['AZERTY1234'],
      sequence: 0,
      contact: { ...contact, cellPhone: '+33612345678' },
    },
  })
  const { id, manageUrl } = booked.body
  expect(manageUrl).toMatch(new RegExp(`/${club.slug}/b/[\\w-]+$`))
  const listed = await club.call('GET', `/bookings?from=${inDays(5)}&to=${inDays(5)}&state=booked`)
  expect(listed.body).toEqual({ bookings: [booked.body], nextCursor: null })
  expect((await club.call('GET', '/coupons/AZERTY1234')).body).toMatchObject({
    state: 'booked',
    bookingId: id,
  })

  const moving = await club.call(
    'GET',
    `/slots?activity=discovery-30&from=${inDays(5)}&to=${inDays(5)}&moving=${id}`,
  )
  expect(moving.body.slots[0]).toMatchObject({ id: first.id, vacancies: 2 })
  const moved = await club.call('POST', `/bookings/${id}/move`, { slot: second.id })
  expect(moved).toMatchObject({ status: 200, body: { id, slot: second.id, sequence: 1 } })
  expect((await club.call('GET', `/bookings/${id}`)).body).toEqual(moved.body)

  const day = await club.call('GET', `/schedule?from=${inDays(5)}&to=${inDays(5)}`)
  expect(day.body.occupancy).toHaveLength(2)
  expect(day.body.occupancy[0]).toMatchObject({ kind: 'booking', ref: id })

  const cancelled = await club.call('POST', `/bookings/${id}/cancel`, { reason: 'Empêchement' })
  expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled', sequence: 2 } })
  expect(await club.call('POST', `/bookings/${id}/cancel`)).toMatchObject({ status: 200 })
  const life = await club.call('GET', '/coupons/azerty-1234')
  expect(life.body.state).toBe('issued')
  expect(life.body.history.map((line: { event: string }) => line.event)).toEqual([
    'issued',
    'held',
    'booked',
    'given_back',
  ])
})

test('a hold is let go, exchanged, and replaced by one of another coupon', async () => {
  const club = await aPartner({ coupons: 2 })
  const [one, two] = club.references
  const [first, second, , , third] = await club.slotsOn(4)
  const hold = (body: object) => club.call('POST', '/holds', body)
  const kept = await hold({ references: [one], slot: first?.id })
  const exchanged = await hold({ references: [one], slot: second?.id })
  expect(exchanged.status).toBe(201)
  expect(await club.call('POST', `/holds/${kept.body.id}/extend`)).toMatchObject({
    status: 410,
    body: { code: 'hold_expired' },
  })
  const replaced = await hold({ references: [two], slot: second?.id, replaces: exchanged.body.id })
  expect(replaced).toMatchObject({ status: 201, body: { slot: second?.id } })
  expect(await hold({ references: [one], slot: third?.id })).toMatchObject({ status: 201 })
  expect(await club.call('DELETE', `/holds/${replaced.body.id}`)).toMatchObject({ status: 204, text: '' })
  expect(await club.call('DELETE', `/holds/${replaced.body.id}`)).toMatchObject({ status: 204 })
  expect((await club.slotsOn(4)).map(({ id }) => id)).toContain(second?.id)
})

test('bookings come page by page, each once', async () => {
  const club = await aPartner({ coupons: 5 })
  const free = await club.slotsOn(6)
  for (const [index, reference] of club.references.entries()) {
    const held = await club.call('POST', '/holds', { references: [reference], slot: free[index * 2]?.id })
    expect(held.status).toBe(201)
    const booked = await club.call('POST', '/bookings', { hold: held.body.id, contact })
    expect(booked.status).toBe(201)
  }
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page = await club.call('GET', `/bookings?limit=2${cursor && `&cursor=${cursor}`}`)
    expect(page.body.bookings.length).toBeLessThanOrEqual(2)
    seen.push(...page.body.bookings.map((one: { start: string }) => one.start))
    cursor = page.body.nextCursor
  }
  expect(seen).toEqual([...new Set(seen)].sort())
  expect(seen).toHaveLength(5)
})
