import { describe, expect, test } from 'vitest'
import { sunTimes } from '@/domain/calendar/daylight/rules'
import { clock } from '@/lib/time'
import { aerodromeOf } from './rules'

const minutesAt = (instant: Date, zone: string) => {
  const { hours, minutes } = clock(instant, zone)
  return hours * 60 + minutes
}

describe('aerodromeOf', () => {
  // Beyond the polar circles there is no sun to compare with: every known aerodrome and the examples lie this side of them.
  test.each(Intl.supportedValuesOf('timeZone'))('is under the sun of %s', (zone) => {
    const { latitude, longitude } = aerodromeOf(zone, 'fr')
    expect(Math.abs(latitude)).toBeLessThan(66)
    expect(Math.abs(longitude)).toBeLessThanOrEqual(180)
    for (const day of ['2026-03-20', '2026-06-21', '2026-09-22', '2026-12-21']) {
      const sun = sunTimes(day, latitude, longitude, zone)
      if (typeof sun === 'string') throw new Error(sun)
      expect(minutesAt(sun.sunrise, zone)).toBeLessThan(10 * 60)
      expect(minutesAt(sun.sunset, zone)).toBeGreaterThan(15 * 60 + 30)
    }
  })

  test('is a real one where we know one, an example elsewhere', () => {
    expect(aerodromeOf('Indian/Reunion', 'fr').icao).toBe('FMEE')
    expect(aerodromeOf('Asia/Tokyo', 'en')).toEqual({
      icao: 'ZZZZ',
      name: 'Example aerodrome',
      latitude: 43.6,
      longitude: 135,
    })
    expect(aerodromeOf('Europe/Berlin', 'fr')).toMatchObject({ name: 'Aérodrome d’exemple', longitude: 15 })
  })
})
