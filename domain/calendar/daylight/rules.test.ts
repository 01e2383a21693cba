import { describe, expect, it } from 'vitest'
import { eachDay, instantOf, localDate, toMinutes } from '@/lib/time'
import { type DaylightTerms, flyableOn, flyableSpan, legalTwilight, sunTimes } from './rules'

const toulouse = { latitude: 43.5878, longitude: 1.4987, zone: 'Europe/Paris' }
const tromso = { latitude: 69.6833, longitude: 18.9189, zone: 'Europe/Oslo' }
const noumea = { latitude: -22.2583, longitude: 166.473, zone: 'Pacific/Noumea' }

const minutes = (date: string, hours: number, past: number, zone: string) =>
  toMinutes(instantOf(date, hours * 60 + past, zone))

function terms(
  place: typeof toulouse,
  afterSunriseMinutes: number,
  beforeSunsetMinutes: number,
): DaylightTerms {
  return { ...place, daylight: { afterSunriseMinutes, beforeSunsetMinutes } }
}

function risen(date: string, { latitude, longitude, zone }: typeof toulouse): { rise: number; set: number } {
  const sun = sunTimes(date, latitude, longitude, zone)
  if (typeof sun === 'string') throw new Error(`the sun is ${sun}`)
  return { rise: toMinutes(sun.sunrise), set: toMinutes(sun.sunset) }
}

describe('sunTimes', () => {
  it.each([
    ['Paris, longest day', 48.8566, 2.3522, 'Europe/Paris', '2026-06-21', [5, 47], [21, 58]],
    ['Paris, shortest day', 48.8566, 2.3522, 'Europe/Paris', '2026-12-21', [8, 41], [16, 56]],
    ['Auckland, longest day', -36.8485, 174.7633, 'Pacific/Auckland', '2026-12-22', [5, 58], [20, 39]],
    ['Auckland, shortest day', -36.8485, 174.7633, 'Pacific/Auckland', '2026-06-21', [7, 33], [17, 11]],
    ["St John's, longest day", 47.5615, -52.7126, 'America/St_Johns', '2026-06-21', [5, 2], [21, 2]],
  ] as const)('agrees with the almanac: %s', (_, latitude, longitude, zone, date, rise, set) => {
    const sun = risen(date, { latitude, longitude, zone })
    expect(Math.abs(sun.rise - minutes(date, rise[0], rise[1], zone))).toBeLessThanOrEqual(2)
    expect(Math.abs(sun.set - minutes(date, set[0], set[1], zone))).toBeLessThanOrEqual(2)
  })

  it.each([
    ['Nouméa', -22.27, 166.45, 'Pacific/Noumea'],
    ['Auckland', -36.85, 174.76, 'Pacific/Auckland'],
    ['Apia, a day ahead of its longitude', -13.83, -171.77, 'Pacific/Apia'],
    ["St John's", 47.56, -52.71, 'America/St_Johns'],
    ['Kiritimati', 1.87, -157.4, 'Pacific/Kiritimati'],
    ['Midway', 28.2, -177.37, 'Pacific/Midway'],
    ['Toulouse', 43.59, 1.5, 'Europe/Paris'],
  ])('is of the local day: %s', (_, latitude, longitude, zone) => {
    for (const date of eachDay('2026-01-01', '2026-12-31')) {
      const sun = sunTimes(date, latitude, longitude, zone)
      if (typeof sun === 'string') throw new Error(`${date}: ${sun}`)
      expect([localDate(sun.sunrise, zone), localDate(sun.sunset, zone)]).toEqual([date, date])
    }
  })

  it('is in whole minutes', () => {
    const sun = risen('2026-12-05', toulouse)
    expect([sun.rise % 1, sun.set % 1]).toEqual([0, 0])
  })

  it.each([
    ['2026-06-21', 'always_up'],
    ['2026-12-21', 'always_down'],
  ])('in Tromsø on %s the sun is %s', (date, expected) => {
    expect(sunTimes(date, tromso.latitude, tromso.longitude, tromso.zone)).toBe(expected)
  })
})

describe('flyableSpan', () => {
  const { rise, set } = risen('2026-12-05', toulouse)

  it.each([
    ['sunrise to sunset', 0, 0, 0, 0],
    ['the default: landing 30 minutes before sunset', 0, 30, 0, -30],
    ['an hour after sunrise', 60, 0, 60, 0],
    ['into twilight', -10, -20, -10, 20],
    ['as far as the law goes', -30, -30, -30, 30],
    ['never beyond', -45, -90, -30, 30],
  ])('%s', (_, after, before, from, to) => {
    expect(flyableSpan(terms(toulouse, after, before), '2026-12-05')).toEqual([rise + from, set + to])
  })

  it('allows 15 minutes of twilight in the tropics', () => {
    const sun = risen('2026-12-05', noumea)
    expect(flyableSpan(terms(noumea, -30, -30), '2026-12-05')).toEqual([sun.rise - 15, sun.set + 15])
    expect([29.9, -29.9, 30, -30].map(legalTwilight)).toEqual([15, 15, 30, 30])
  })

  it('is null when the margins leave nothing', () => {
    expect(flyableSpan(terms(toulouse, 300, 300), '2026-12-05')).toBeNull()
  })

  it('has no limit when the club sets none', () => {
    expect(flyableSpan({ ...tromso, daylight: null }, '2026-12-21')).toEqual([-Infinity, Infinity])
  })

  it('is null in the polar night, whatever the margins', () => {
    expect(flyableSpan(terms(tromso, -30, -30), '2026-12-21')).toBeNull()
  })

  it('holds the whole local day under the midnight sun', () => {
    const [from, to] = flyableSpan(terms(tromso, 60, 60), '2026-06-21') ?? [0, 0]
    expect(from).toBeLessThanOrEqual(minutes('2026-06-21', 0, 0, tromso.zone))
    expect(to).toBeGreaterThanOrEqual(minutes('2026-06-22', 0, 0, tromso.zone))
  })
})

describe('flyableOn', () => {
  it('is one stretch across the midnights of the midnight sun', () => {
    expect(flyableOn(terms(tromso, 0, 30))('2026-06-21')).toHaveLength(1)
  })

  it("holds the end of the eve's sun when it sets after midnight", () => {
    const { set } = risen('2026-05-16', tromso)
    expect(localDate(new Date(set * 60_000), tromso.zone)).toBe('2026-05-17')
    const [first] = flyableOn(terms(tromso, 0, 0))('2026-05-17').filter(([from]) => from < set)
    expect(first).toBeDefined()
    const midnight = minutes('2026-05-17', 0, 0, tromso.zone)
    expect(
      flyableOn(terms(tromso, 0, 0))('2026-05-17').some(([from, to]) => from <= midnight && to >= set),
    ).toBe(true)
  })
})
