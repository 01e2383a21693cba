import { expect, test } from 'vitest'
import { choiceOf, freePeriod } from './rules'

const at = (text: string) => new Date(text)

test.each([
  ['the days end at local midnight', '2026-12-01T09:00:00Z', 'Europe/Paris', '2027-01-30T23:00:00Z'],
  ['over a clock change', '2026-02-20T22:30:00Z', 'Europe/Paris', '2026-04-21T22:00:00Z'],
  ['ending in the night of one', '2026-01-27T09:00:00Z', 'Europe/Paris', '2026-03-28T23:00:00Z'],
  ['and the night after', '2026-01-28T09:00:00Z', 'Europe/Paris', '2026-03-29T22:00:00Z'],
])('%s', (_, live, zone, until) => {
  expect(freePeriod(at(live), 0, zone, at(live)).until).toEqual(at(until))
})

test.each([
  ['2027-01-30T22:59:59Z', 20, false],
  ['2027-01-30T23:00:00Z', 19, false],
  ['2027-01-30T23:00:00Z', 20, true],
  ['2028-01-30T23:00:00Z', 0, false],
])('whichever is later: at %s with %i flights it is over: %s', (now, flown, over) => {
  expect(freePeriod(at('2026-12-01T09:00:00Z'), flown, 'Europe/Paris', at(now)).over).toBe(over)
})

test('a choice holds what may be chosen and nothing else', () => {
  expect([...choiceOf(['keys', 'fleet', 'everything', 'keys', null])]).toEqual(['fleet', 'keys'])
})
