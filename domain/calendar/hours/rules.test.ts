import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, instantOf, toMinutes } from '@/lib/time'
import { runs } from '@/testing/trials'
import { coveredAt, daysAround, endAt, freeAt, merged, minutesAt, spansOn } from './rules'

const zones = [
  'Europe/Paris',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Pacific/Noumea',
  'Asia/Beirut',
  'Africa/Cairo',
]

describe('the end of a span as it is typed', () => {
  it.each([
    ['2026-08-04', '00:00', '2026-08-03T22:00:00Z'],
    ['2026-08-04', '08:15', '2026-08-04T06:15:00Z'],
    ['2026-08-04', '23:59', '2026-08-04T22:00:00Z'],
    ['2026-08-04', '24:00', '2026-08-04T22:00:00Z'],
    ['2026-08-04', '', '2026-08-04T22:00:00Z'],
    ['2026-08-01', '00:00', '2026-08-01T22:00:00Z'],
    ['2026-10-25', '', '2026-10-25T23:00:00Z'],
  ])('on %s at "%s", begun on 1 August: %s', (last, hour, end) => {
    expect(endAt({ first: '2026-08-01', last, hour }, 'Europe/Paris')).toBe(toMinutes(new Date(end)))
  })
})

describe('minutesAt', () => {
  it('is the instant of the local clock, on every day of several years', () => {
    const day = fc.integer({ min: 0, max: 1500 })
    fc.assert(
      fc.property(fc.constantFrom(...zones), day, fc.integer({ min: 0, max: 1440 }), (zone, days, minute) => {
        const date = addDays('2025-01-01', days)
        expect(minutesAt(date, minute, zone)).toBe(toMinutes(instantOf(date, minute, zone)))
      }),
      runs(300, 20_000),
    )
  })

  it.each([
    ['2026-03-29', 120, '2026-03-29T01:00:00Z', 'a skipped time moves forward'],
    ['2026-03-29', 180, '2026-03-29T01:00:00Z', 'to where the clock went'],
    ['2026-10-25', 150, '2026-10-25T00:30:00Z', 'of a repeated time, the first'],
    ['2026-10-25', 180, '2026-10-25T02:00:00Z', 'after both'],
    ['2026-10-25', 1440, '2026-10-25T23:00:00Z', 'the next midnight'],
  ])('on %s at minute %i in Paris', (date, minute, instant) => {
    expect(minutesAt(date, minute, 'Europe/Paris')).toBe(toMinutes(new Date(instant)))
  })
})

describe('spansOn', () => {
  const at = (instant: string) => toMinutes(new Date(instant))

  it('keeps the hours of that weekday', () => {
    const hours = [
      { weekday: 6, fromMinute: 600, toMinute: 720 },
      { weekday: 7, fromMinute: 540, toMinute: 600 },
    ]
    expect(spansOn(hours, '2026-12-05', 'Europe/Paris')).toEqual([
      [at('2026-12-05T09:00Z'), at('2026-12-05T11:00Z')],
    ])
    expect(spansOn(hours, '2026-12-07', 'Europe/Paris')).toEqual([])
  })

  it('lasts an hour longer over a repeated hour, and is nothing when the clock jumps over it', () => {
    const night = [{ weekday: 7, fromMinute: 60, toMinute: 240 }]
    expect(spansOn(night, '2026-10-25', 'Europe/Paris')).toEqual([
      [at('2026-10-24T23:00Z'), at('2026-10-25T03:00Z')],
    ])
    const across = [{ weekday: 7, fromMinute: 170, toMinute: 190 }]
    expect(spansOn(across, '2026-03-29', 'Europe/Paris')).toEqual([])
  })
})

it('knows the days around one', () => {
  expect(daysAround('2026-03-01', 'Pacific/Apia')).toEqual(['2026-02-28', '2026-03-01', '2026-03-02'])
})

it('unites spans that overlap or touch', () => {
  const spans = [
    [50, 60],
    [0, 10],
    [10, 20],
    [15, 18],
    [30, 40],
  ] as const
  expect(merged(spans)).toEqual([
    [0, 20],
    [30, 40],
    [50, 60],
  ])
})

describe('coveredAt', () => {
  it.each([
    [0, true],
    [10, true],
    [11, false],
    [25, false],
    [30, true],
    [40, false],
  ])('says whether ten minutes from %i are inside', (start, inside) => {
    expect(
      coveredAt(
        [
          [0, 20],
          [30, 40],
        ],
        [start],
        10,
      ),
    ).toEqual([inside])
  })

  it('takes a list of starts', () => {
    expect(
      coveredAt(
        [
          [0, 20],
          [30, 40],
        ],
        [0, 11, 30, 35],
        10,
      ),
    ).toEqual([true, false, true, false])
  })
})

describe('freeAt', () => {
  it.each([
    [5, true, 'ends where the first begins'],
    [6, false, 'one minute into it'],
    [24, false, 'its preparation still overlaps'],
    [25, true, 'its preparation begins where the first ends'],
    [30, true, 'ends where the second begins'],
    [31, false, 'one minute into the second'],
  ])('from %i: %s (%s)', (start, free) => {
    expect(
      freeAt(
        [
          [15, 20],
          [40, 50],
        ],
        [start],
        5,
        10,
      ),
    ).toEqual([free])
  })

  it('takes a list of starts', () => {
    expect(
      freeAt(
        [
          [15, 20],
          [40, 50],
        ],
        [5, 6, 30, 60],
        5,
        10,
      ),
    ).toEqual([true, false, true, true])
  })
})
