import { expect, it } from 'vitest'
import { daysLeft, endsSoon } from './rules'

it.each([
  ['2026-06-03', -1, true],
  ['2026-06-04', 0, true],
  ['2026-07-04', 30, true],
  ['2026-07-05', 31, false],
  ['2027-06-04', 365, false],
])('a paper good until %s has %i days left on 4 June', (expiresOn, days, soon) => {
  expect(daysLeft(expiresOn, '2026-06-04')).toBe(days)
  expect(endsSoon({ expiresOn }, '2026-06-04')).toBe(soon)
})

it('a clock change takes no day away', () => {
  expect(daysLeft('2026-10-26', '2026-10-24')).toBe(2)
})
