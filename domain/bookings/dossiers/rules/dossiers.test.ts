import { describe, expect, it } from 'vitest'
import { cursorOf, markOf } from './dossiers'

describe('a cursor', () => {
  const id = '01970000-0000-7000-8000-000000000000'

  it.each([
    ['start', '1780293600000'],
    ['made', '0'],
    ['name', 'éluard paul 12'],
    ['name', ''],
  ] as const)('by %s leads back', (sort, value) =>
    expect(markOf(cursorOf({ value, id }), sort)).toEqual({ value, id }),
  )

  it.each(['', 'x', cursorOf({ value: 'abc', id }), cursorOf({ value: '1', id: 'no' }), 'é'.repeat(2000)])(
    'that is none leads nowhere: %s',
    (cursor) => expect(markOf(cursor, 'start')).toBeNull(),
  )

  it('never carries what the database cannot hold', () =>
    expect(markOf(cursorOf({ value: 'a\u0000', id }), 'name')).toBeNull())
})
