import { expect, test } from 'vitest'
import { connection } from '@/db/client'
import { aPartner, contact } from './testing/partner'

test('the letters of a request carry its id', async () => {
  const club = await aPartner()
  const [slot] = await club.slotsOn(5)
  const held = await club.call('POST', '/holds', { references: club.references, slot: slot?.id })
  const headers = { 'X-Request-Id': `request-${club.slug}` }
  const booked = await club.call('POST', '/bookings', { hold: held.body.id, contact }, { headers })
  expect(booked.status).toBe(201)
  const jobs = await connection().sql<{ id: string }[]>`
    select payload->>'requestId' as id from graphile_worker._private_jobs
    where payload->>'clubId' = ${club.ref.id} and payload->>'letterId' is not null`
  const atOnce = jobs.filter(({ id }) => id !== null)
  expect(atOnce.length).toBeGreaterThanOrEqual(3)
  expect(new Set(atOnce.map(({ id }) => id))).toEqual(new Set([`request-${club.slug}`]))
})
