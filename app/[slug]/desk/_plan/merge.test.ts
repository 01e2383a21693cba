import { expect, test } from 'vitest'
import { mergedValues } from './merge'

const opened = { sequence: '0', pilot: 'marc', from: '08:15', to: '08:45', title: '' }
const now = { ...opened, sequence: '1', from: '10:15', to: '10:45' }

test('the other’s change stands beside one’s own', () => {
  const typed = { ...opened, pilot: 'claire', seen: JSON.stringify(opened), beyond: 'on' }
  expect(mergedValues(JSON.stringify(opened), typed, now)).toEqual({
    ...now,
    pilot: 'claire',
    seen: JSON.stringify(now),
  })
})

test('where both changed the same, one’s own is shown, for the booking as it is', () => {
  const typed = { ...opened, from: '14:00' }
  expect(mergedValues(JSON.stringify(opened), typed, now)).toMatchObject({
    sequence: '1',
    from: '14:00',
    to: '10:45',
  })
})

test.each(['', 'null', '{', '[]', '{"from":8}', '{"__proto__":{}}'])(
  '%j seen: the booking as it is',
  (seen) => {
    expect(mergedValues(seen, { ...opened, pilot: 'claire' }, now)).toMatchObject(now)
  },
)
