import { describe, expect, it } from 'vitest'
import { instantOf, isoLocal } from '@/lib/time'
import { reminderTimes } from '../../reminders/rules'
import { partyOf } from './bookings'
import { cutoffOf, isMinor, pilotShown } from './flight'

const PARIS = 'Europe/Paris'
const TWO_DAYS = 2880

/** When the reminders of a flight leave, on the airfield's clock. */
function times(day: string, hour: number, cutoffMinutes: number, zone = PARIS): string[] {
  const start = instantOf(day, hour * 60, zone)
  const { twoDays, eve } = reminderTimes(start, cutoffOf(start, cutoffMinutes), zone)
  return [isoLocal(twoDays, zone), isoLocal(eve, zone)]
}

describe('reminders', () => {
  it.each<[string, Parameters<typeof times>, string[]]>([
    [
      'leave 14 hours before the cut-off of a flight in the morning',
      ['2026-06-06', 10, TWO_DAYS],
      ['2026-06-03T20:00:00+02:00', '2026-06-05T18:00:00+02:00'],
    ],
    [
      'leave two days before at 8 h when that is early enough',
      ['2026-06-06', 10, 1440],
      ['2026-06-04T08:00:00+02:00', '2026-06-05T18:00:00+02:00'],
    ],
    [
      'leave at 8 h exactly when both are the same instant',
      ['2026-06-06', 22, TWO_DAYS],
      ['2026-06-04T08:00:00+02:00', '2026-06-05T18:00:00+02:00'],
    ],
    [
      'over the spring change: the cut-off counts elapsed hours, 8 h and 18 h are the clock’s',
      ['2026-03-29', 10, 1440],
      ['2026-03-27T08:00:00+01:00', '2026-03-28T18:00:00+01:00'],
    ],
    [
      'on the day after the spring change, with the long cut-off',
      ['2026-03-30', 10, TWO_DAYS],
      ['2026-03-27T19:00:00+01:00', '2026-03-29T18:00:00+02:00'],
    ],
    [
      'over the autumn change',
      ['2026-10-25', 10, 1440],
      ['2026-10-23T08:00:00+02:00', '2026-10-24T18:00:00+02:00'],
    ],
    [
      'on the day after the autumn change, with the long cut-off',
      ['2026-10-26', 10, TWO_DAYS],
      ['2026-10-23T21:00:00+02:00', '2026-10-25T18:00:00+01:00'],
    ],
    [
      'where the clock changes by half an hour',
      ['2026-10-05', 10, 1440, 'Australia/Lord_Howe'],
      ['2026-10-03T08:00:00+10:30', '2026-10-04T18:00:00+11:00'],
    ],
  ])('%s', (_, asked, expected) => {
    expect(times(...asked)).toEqual(expected)
  })
})

describe('what is shown and counted', () => {
  const pilot = { firstName: 'Inès', lastName: 'Bouzid' }

  it.each([
    ['name', 'Inès Bouzid'],
    ['first_name', 'Inès'],
    ['neither', null],
  ] as const)('the pilot by %s', (shown, expected) => {
    expect(pilotShown(pilot, shown)).toBe(expected)
    expect(pilotShown(null, shown)).toBeNull()
  })

  it.each([
    [null, false],
    [17, true],
    [18, false],
    [0, true],
  ])('somebody of %s years is a minor: %s', (age, minor) => {
    expect(isMinor(age)).toBe(minor)
  })

  it('the weights of all passengers, or none of them', () => {
    const seat = (weightKg: number | null) => ({ seat: 0, name: '', weightKg, age: null })
    expect(partyOf({ passengers: [seat(80), seat(62)] })).toEqual({ passengers: 2, weightsKg: [80, 62] })
    expect(partyOf({ passengers: [seat(80), seat(null)] })).toEqual({ passengers: 2, weightsKg: null })
  })
})
