import { getTimes, type SunTimes } from 'suncalc'
import { eachOnce, memory } from '@/lib/remember'
import { fromMinutes, type LocalDate } from '@/lib/time'
import { daysAround, merged, minutesAt } from '../hours/rules'
import type { Span } from '../hours/schema'

/** Sunrise rounded up and sunset rounded down to the minute; beyond the polar circles there may be none. */
export type Sun = { sunrise: Date; sunset: Date } | 'always_up' | 'always_down'

/** A place, and how close to sunrise and sunset its club flies (either may be negative; null: at any hour). */
export type DaylightTerms = {
  zone: string
  latitude: number
  longitude: number
  daylight: { afterSunriseMinutes: number; beforeSunsetMinutes: number } | null
}

/** Sorted, disjoint. */
export type LightOfDay = (date: LocalDate) => readonly Span[]

const MINUTE = 60_000

const suns = memory<string, SunTimes>({ most: 20_000 })

// A day's sun takes some ten microseconds and never changes, so it is remembered.
// suncalc takes the solar noon nearest to the instant it is given: at local noon that is the local day's own, where
// noon of UTC would often be the neighbour's (Auckland, Apia).
function solarDay(date: LocalDate, latitude: number, longitude: number, zone: string): SunTimes {
  return suns.made(`${date} ${latitude} ${longitude} ${zone}`, () =>
    getTimes(fromMinutes(minutesAt(date, 720, zone)), latitude, longitude),
  )
}

/** When the sun rises and sets on a local day. */
export function sunTimes(date: LocalDate, latitude: number, longitude: number, zone: string): Sun {
  return sunOf(solarDay(date, latitude, longitude, zone))
}

function sunOf({ sunrise, sunset, alwaysUp }: SunTimes): Sun {
  if (!sunrise || !sunset) return alwaysUp ? 'always_up' : 'always_down'
  return {
    sunrise: new Date(Math.ceil(sunrise.getTime() / MINUTE) * MINUTE),
    sunset: new Date(Math.floor(sunset.getTime() / MINUTE) * MINUTE),
  }
}

/** Minutes before sunrise and after sunset during which the law still lets one fly by day. */
export function legalTwilight(latitude: number): number {
  return Math.abs(latitude) < 30 ? 15 : 30
}

/**
 * Where the flights of a day's daylight must lie: the club's margins, never past the legal twilight. It belongs to the
 * sun's day, which far north may end after midnight. Under a sun that does not set, the whole local day and the sun's;
 * null when there is no such time.
 */
export function flyableSpan(terms: DaylightTerms, date: LocalDate): Span | null {
  const { zone, latitude, longitude, daylight } = terms
  if (!daylight) return [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  const day = solarDay(date, latitude, longitude, zone)
  const sun = sunOf(day)
  if (sun === 'always_down') return null
  if (sun === 'always_up') {
    const noon = Math.round(day.solarNoon.getTime() / MINUTE)
    return [Math.min(minutesAt(date, 0, zone), noon - 720), Math.max(minutesAt(date, 1440, zone), noon + 720)]
  }
  const twilight = legalTwilight(latitude)
  const from = sun.sunrise.getTime() / MINUTE + Math.max(daylight.afterSunriseMinutes, -twilight)
  const to = sun.sunset.getTime() / MINUTE - Math.max(daylight.beforeSunsetMinutes, -twilight)
  return from < to ? [from, to] : null
}

/**
 * All that can be flown of each local day, its neighbours' sun included: far north, or far west in a zone, one day's
 * sun sets in the next. Each sun is computed once for as long as the function is kept.
 */
export function flyableOn(terms: DaylightTerms): LightOfDay {
  const sunOn = eachOnce((date: LocalDate) => {
    const span = flyableSpan(terms, date)
    return span ? [span] : []
  })
  return (date) => merged(daysAround(date, terms.zone).flatMap(sunOn))
}
