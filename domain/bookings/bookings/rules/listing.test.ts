import { expect, test } from 'vitest'
import { uuidv7 } from '@/lib/id'
import { cursorOf, placeOf } from './listing'

test('a cursor leads back to its place', () => {
  const place = { start: new Date('2026-12-05T09:00:00Z'), id: uuidv7() }
  expect(placeOf(cursorOf(place))).toEqual(place)
})

test.each([
  '',
  'x',
  'AAAA',
  Buffer.from('1 x').toString('base64url'),
  Buffer.from(`x ${uuidv7()}`).toString('base64url'),
])('%j is no cursor', (cursor) => {
  expect(placeOf(cursor)).toBeNull()
})
