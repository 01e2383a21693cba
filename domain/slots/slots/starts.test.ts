import { describe, expect, it } from 'vitest'
import { eachDay, instantOf, toMinutes } from '@/lib/time'
import { at, clockOf, everyDay, offer, saturday, sunday } from '@/testing/slots/club'
import { startsOn } from './rules/starts'
import type { Terms } from './schema'

describe('the starts of a day', () => {
  const starts = (terms: Partial<Terms>, now = at('9:00', '2026-12-01'), date = saturday) =>
    startsOn({ ...offer, ...terms }, [date], now).map(({ start }) => clockOf(start))

  it('follow the opening by steps, the whole flight inside', () => {
    expect(starts({})).toEqual(['10:00', '11:00', '12:00', '13:00'])
    expect(starts({ stepMinutes: 45 })).toEqual(['10:00', '10:45', '11:30', '12:15', '13:00'])
    expect(starts({ durationMinutes: 61 })).toEqual(['10:00', '11:00', '12:00'])
    expect(starts({ durationMinutes: 241 })).toEqual([])
  })

  it('are none on another weekday', () => {
    expect(starts({}, at('9:00', '2026-12-01'), sunday)).toEqual([])
  })

  it('are there once when openings overlap, in order', () => {
    const openings = [
      { weekday: 6, fromMinute: 690, toMinute: 840 },
      { weekday: 6, fromMinute: 600, toMinute: 780 },
    ]
    expect(starts({ openings, stepMinutes: 30 })).toEqual([
      '10:00',
      '10:30',
      '11:00',
      '11:30',
      '12:00',
      '12:30',
      '13:00',
      '13:30',
    ])
  })

  it('are none on closed days, both ends included', () => {
    expect(starts({ closures: [{ from: '2026-12-01', to: saturday }] })).toEqual([])
    expect(starts({ closures: [{ from: saturday, to: '2026-12-09' }] })).toEqual([])
    expect(starts({ closures: [{ from: '2026-12-06', to: '2026-12-09' }] })).toHaveLength(4)
    expect(starts({ closures: [{ from: '2026-12-01', to: '2026-12-04' }] })).toHaveLength(4)
  })

  it('keep the notice, to the minute', () => {
    expect(starts({ noticeMinutes: 120 }, at('9:00'))).toEqual(['11:00', '12:00', '13:00'])
    expect(starts({ noticeMinutes: 120 }, at('9:01'))).toEqual(['12:00', '13:00'])
    expect(starts({}, at('14:00'))).toEqual([])
  })

  it('end with the horizon, counted in local days', () => {
    expect(starts({ horizonDays: 4 }, at('23:59', '2026-12-01'))).toHaveLength(4)
    expect(starts({ horizonDays: 3 }, at('23:59', '2026-12-01'))).toEqual([])
    const late = { ...offer, horizonDays: 3, noticeMinutes: 120, openings: everyDay(600, 630) }
    const week = eachDay('2026-12-01', '2026-12-08')
    const days = startsOn(late, week, at('22:30', '2026-12-01')).map(({ date }) => date)
    expect(days).toEqual(['2026-12-02', '2026-12-03', '2026-12-04'])
  })

  it('keep to daylight: from sunrise (8:12) to landing 30 minutes before sunset (17:17)', () => {
    const daylight = { afterSunriseMinutes: 0, beforeSunsetMinutes: 30 }
    const day = starts({ daylight, openings: everyDay(420, 1080), stepMinutes: 1 })
    expect([day[0], day.at(-1)]).toEqual(['08:12', '16:17'])
  })

  it.each([
    ['repeated in Paris', 'Europe/Paris', '2026-10-25', ['01:00', '02:00', '02:00', '03:00']],
    ['skipped in Paris', 'Europe/Paris', '2026-03-29', ['01:00', '03:00']],
    ['repeated in St John’s', 'America/St_Johns', '2026-11-01', ['01:00', '01:00', '02:00', '03:00']],
    ['half an hour on Lord Howe', 'Australia/Lord_Howe', '2026-04-05', ['01:00', '01:30', '02:30', '03:30']],
    ['no change in Nouméa', 'Pacific/Noumea', '2026-03-29', ['01:00', '02:00', '03:00']],
  ])('go by elapsed time when the clock changes: %s', (_, where, date, expected) => {
    const now = toMinutes(instantOf(date, 0, where))
    const terms = { ...offer, zone: where, openings: everyDay(60, 240) }
    expect(startsOn(terms, [date], now).map(({ start }) => clockOf(start, where))).toEqual(expected)
  })
})
