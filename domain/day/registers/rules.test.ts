import { expect, test } from 'vitest'
import { discoveryShare, frenchDiscoveryLaw, lawWarnings, minutesFlown } from './rules'
import type { Registered } from './schema'

const on = (time: string) => new Date(`2026-06-04T${time}:00Z`)
const line = (facts: Partial<Registered> = {}): Registered => ({
  id: 'f',
  startAt: on('08:00'),
  endAt: on('08:30'),
  tookOffAt: on('08:04'),
  landedAt: on('08:33'),
  registration: 'F-GVAL',
  type: 'DR400/120',
  pilot: 'Yves Lacroix',
  passengers: 3,
  references: ['AZERTY1234'],
  activity: { fr: 'Découverte' },
  ...facts,
})

test('the time flown is the actual one, or the planned one and says so', () => {
  expect(minutesFlown(line())).toEqual({ minutes: 29, actual: true })
  expect(minutesFlown(line({ landedAt: null }))).toEqual({ minutes: 30, actual: false })
})

test.each([
  ['within', line(), []],
  ['thirty minutes', line({ landedAt: on('08:34') }), []],
  ['a minute longer', line({ landedAt: on('08:35') }), ['too_long']],
  ['planned longer, not noted', line({ endAt: on('08:50'), landedAt: null }), []],
  ['five passengers and their pilot', line({ passengers: 5 }), ['too_many_aboard']],
  ['four passengers and their pilot', line({ passengers: 4 }), []],
])('%s', (_, flight, warnings) => expect(lawWarnings(flight, frenchDiscoveryLaw)).toEqual(warnings))

test('the share of the year', () => {
  expect(discoveryShare({ all: 0, discovery: 0 })).toBeNull()
  expect(discoveryShare({ all: 60_000, discovery: 4_830 })).toBe(8.1)
})
