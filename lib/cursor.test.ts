import { describe, expect, it } from 'vitest'
import { cursorOf, instantIn, markIn } from './cursor'

const id = '01970000-0000-7000-8000-000000000000'

describe('a cursor', () => {
  it.each(['1780293600000', '0', 'éluard paul 12', ''])('leads back to %j', (value) =>
    expect(markIn(cursorOf({ value, id }))).toEqual({ value, id }),
  )

  it.each([
    '',
    'x',
    'AAAA',
    cursorOf({ value: '1', id: 'no' }),
    Buffer.from(`${id}-1`).toString('base64url'),
    'é'.repeat(2000),
    cursorOf({ value: 'a\u0000', id }),
  ])('that is none leads nowhere: %s', (cursor) => expect(markIn(cursor)).toBeNull())
})

it.each([
  ['1780293600000', new Date('2026-06-01T06:00:00Z')],
  ['0', new Date(0)],
  ['abc', null],
  ['', null],
  ['-1', null],
  ['123456789012345', null],
])('the instant of %j', (value, instant) => expect(instantIn({ value, id })).toEqual(instant))
