import { describe, expect, test } from 'vitest'
import {
  addMonths,
  eachDay,
  formatDate,
  formatDay,
  formatDayShort,
  formatTime,
  instantOf,
  isLocalDate,
  isoLocal,
  localDate,
  weekday,
  zoneCity,
} from './time'

const paris = 'Europe/Paris'

describe('a local clock', () => {
  test.each([
    ['a winter morning', '2026-12-05', 600, paris, '2026-12-05T09:00:00.000Z'],
    ['a summer morning', '2026-07-05', 600, paris, '2026-07-05T08:00:00.000Z'],
    ['a time skipped in spring is moved on by the gap', '2026-03-29', 150, paris, '2026-03-29T01:30:00.000Z'],
    ['a time repeated in autumn is its first', '2026-10-25', 150, paris, '2026-10-25T00:30:00.000Z'],
    ['the next midnight', '2026-10-25', 1440, paris, '2026-10-25T23:00:00.000Z'],
    ['a change of half an hour', '2026-10-04', 600, 'Australia/Lord_Howe', '2026-10-03T23:00:00.000Z'],
    ['half an hour from Greenwich', '2026-01-10', 0, 'America/St_Johns', '2026-01-10T03:30:00.000Z'],
  ])('%s', (_name, date, minute, zone, instant) => {
    expect(instantOf(date, minute, zone).toISOString()).toBe(instant)
  })

  test('names the day an instant falls on', () => {
    const instant = new Date('2026-12-31T23:30:00Z')
    expect(localDate(instant, paris)).toBe('2027-01-01')
    expect(localDate(instant, 'America/St_Johns')).toBe('2026-12-31')
  })

  test('carries its offset', () => {
    expect(isoLocal(new Date('2026-12-05T09:00:00Z'), paris)).toBe('2026-12-05T10:00:00+01:00')
  })
})

describe('days', () => {
  test('of a span, both ends included', () => {
    expect(eachDay('2026-02-27', '2026-03-01')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01'])
    expect(eachDay('2026-03-02', '2026-03-01')).toEqual([])
  })
  test('count from Monday', () => expect(weekday('2026-12-06')).toBe(7))
  test('stay in their month', () => expect(addMonths('2026-08-31', 6)).toBe('2027-02-28'))
  test.each([
    ['2026-02-29', false],
    ['2028-02-29', true],
    ['2026-2-9', false],
    ['2026-13-01', false],
    [20261205, false],
  ])('%s is one: %s', (text, real) => {
    expect(isLocalDate(text)).toBe(real)
  })
})

describe('people read', () => {
  const first = new Date('2026-09-01T08:30:00Z')
  const round = new Date('2026-12-05T09:00:00Z')
  test.each([
    [formatDay(round, paris, 'fr'), 'samedi 5\u00a0décembre'],
    [formatDay(round, paris, 'en'), 'Saturday 5\u00a0December'],
    [formatDay(first, paris, 'fr'), 'mardi 1er\u00a0septembre'],
    [formatDate(first, paris, 'fr'), '1er\u00a0septembre 2026'],
    [formatDate(first, paris, 'en'), '1\u00a0September 2026'],
    [formatDayShort(round, paris, 'fr'), 'sam. 5\u00a0déc.'],
    [formatTime(round, paris, 'fr'), '10\u00a0h'],
    [formatTime(first, paris, 'fr'), '10\u00a0h\u00a030'],
    [formatTime(first, paris, 'en'), '10:30'],
    [zoneCity('America/St_Johns'), 'St Johns'],
  ])('%s', (shown, wanted) => {
    expect(shown).toBe(wanted)
  })
})
