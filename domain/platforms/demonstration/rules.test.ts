import { expect, test } from 'vitest'
import { isReset, nextReset } from './rules'

test.each([
  ['demo', false, true],
  ['demo', true, false],
  ['test', false, false],
  ['production', false, false],
] as const)('%s, on a local deployment %s: %s', (kind, local, expected) => {
  expect(isReset(kind, local)).toBe(expected)
})

test.each([
  ['2026-12-05T10:42:00Z', '2026-12-05T11:00:00.000Z'],
  ['2026-12-05T11:00:00Z', '2026-12-05T12:00:00.000Z'],
  ['2026-12-31T23:59:59.999Z', '2027-01-01T00:00:00.000Z'],
])('at %s the next one is at %s', (now, next) => {
  expect(nextReset(new Date(now)).toISOString()).toBe(next)
})
