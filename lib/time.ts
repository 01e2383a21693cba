import { Temporal } from 'temporal-polyfill'
import { type Locale, localeTags } from './i18n/locale'
import { type Memory, memory } from './remember'

/** A day in the airfield's calendar, `YYYY-MM-DD`. */
export type LocalDate = string

const MINUTE = 60_000
const DAY = 86_400_000

/** Whole minutes since the Unix epoch (rounded down). */
export function toMinutes(instant: Date): number {
  return Math.floor(instant.getTime() / MINUTE)
}

export function fromMinutes(minutes: number): Date {
  return new Date(minutes * MINUTE)
}

const [EARLIEST, LATEST] = [Date.UTC(1972, 0, 8), Date.UTC(9999, 11, 30)]
const zones = memory<string, Memory<number, number>>({ most: 500 })

// A conversion takes some twenty microseconds and a month of slots needs a thousand, so a zone's offset is remembered for the days
// of UTC on which it stays the same (NaN for the others). Since 1972 no clock of the tz database has changed twice on one.
function offsetAt(instant: number, zone: string): number {
  if (instant < EARLIEST || instant > LATEST) return exactOffset(instant, zone)
  const day = Math.floor(instant / DAY)
  const days = zones.made(zone, () => memory({ most: 1000 }))
  const offset = days.made(day, () => steadyOffset(day, zone))
  return Number.isNaN(offset) ? exactOffset(instant, zone) : offset
}

function steadyOffset(day: number, zone: string): number {
  const offset = exactOffset(day * DAY, zone)
  return exactOffset((day + 1) * DAY, zone) === offset ? offset : Number.NaN
}

function exactOffset(instant: number, zone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
}

/** An instant as if its local clock were UTC's. */
function wallOf(instant: Date, zone: string): Date {
  return new Date(instant.getTime() + offsetAt(instant.getTime(), zone))
}

export function localDate(instant: Date, zone: string): LocalDate {
  return dayText(Math.floor(wallOf(instant, zone).getTime() / DAY))
}

/**
 * The instant at which a local clock shows `minute` minutes past midnight. A time skipped by a clock change is moved
 * forward by the gap, a repeated one is the first of the two (Temporal's `compatible`). `minute` 1440 is the next midnight.
 */
export function instantOf(date: LocalDate, minute: number, zone: string): Date {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute })
  return new Date(wall.toZonedDateTime(zone).epochMilliseconds)
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return dayText(dayNumber(date) + days)
}

export function addMonths(date: LocalDate, months: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** 1 is Monday, 7 is Sunday (ISO 8601). */
export function weekday(date: LocalDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
}

/** Both ends included; empty when `to` is before `from`. */
export function eachDay(from: LocalDate, to: LocalDate): LocalDate[] {
  const days: LocalDate[] = []
  const last = dayNumber(to)
  for (let day = dayNumber(from); day <= last; day++) days.push(dayText(day))
  return days
}

/** True for a real calendar day written `YYYY-MM-DD`, and nothing else. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text
  } catch {
    return false
  }
}

/** The same for a day that can be looked at: away from the ends of what calendars and databases can count. */
export function isVisibleDay(text: unknown): text is LocalDate {
  return isLocalDate(text) && text > '1972-01-08' && text < '9999-01-01'
}

/** ISO 8601 with the zone's offset and no fraction: `2026-12-05T10:00:00+01:00`. */
export function isoLocal(instant: Date, zone: string): string {
  const offset = offsetAt(instant.getTime(), zone)
  const ahead = Math.round(Math.abs(offset) / MINUTE)
  const wall = instant.getTime() + offset
  const seconds = twoFigures(new Date(wall).getUTCSeconds())
  return `${minuteText(Math.floor(wall / MINUTE))}:${seconds}${offset < 0 ? '-' : '+'}${clockText(ahead)}`
}

/** The same for whole minutes since the epoch. */
export function isoLocalMinute(minutes: number, zone: string): string {
  const offset = offsetAt(minutes * MINUTE, zone)
  if (offset % MINUTE !== 0) return isoLocal(fromMinutes(minutes), zone)
  const wall = minuteText(minutes + offset / MINUTE)
  return `${wall}:00${offset < 0 ? '-' : '+'}${clockText(Math.abs(offset) / MINUTE)}`
}

/** `2026-12-05T09:15`: so many minutes since the epoch, on the clock of UTC. */
export function minuteText(minutes: number): string {
  const day = Math.floor(minutes / 1440)
  return `${dayText(day)}T${clockText(minutes - day * 1440)}`
}

const twoFigures = (count: number) => String(count).padStart(2, '0')
const clocks: string[] = []

/** `09:15` for 555. */
function clockText(minute: number): string {
  clocks[minute] ??= `${twoFigures(Math.floor(minute / 60))}:${twoFigures(minute % 60)}`
  return clocks[minute]
}

const written = memory<number, LocalDate>({ most: 4000 })

/** The calendar day that lies so many days after 1 January 1970; remembered. */
function dayText(day: number): LocalDate {
  return written.made(day, () => new Date(day * DAY).toISOString().replace(/T.*/, ''))
}

/** The other way. Throws for what is no day. */
function dayNumber(date: LocalDate): number {
  const instant = Date.parse(date)
  if (Number.isNaN(instant)) throw new RangeError(`no such day: ${date}`)
  return Math.floor(instant / DAY)
}

const formats = memory<string, Intl.DateTimeFormat>({ most: 500 })

function format(locale: Locale, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${zone} ${JSON.stringify(options)}`
  return formats.made(key, () => new Intl.DateTimeFormat(localeTags[locale], { ...options, timeZone: zone }))
}

/** The zone to give when a `LocalDate` is formatted through the instant that `dayInstant` makes of it. */
export const CALENDAR = 'UTC'

/** A `LocalDate` as an instant that any formatter here shows as that day when given the zone `CALENDAR`. */
export function dayInstant(date: LocalDate): Date {
  return new Date(`${date}T12:00:00Z`)
}

/** How the first of a month is said: "1er" in French. */
const ordinals: Record<Locale, (text: string) => string> = {
  fr: (text) => text.replace(/(^|\s)1 (?=\p{L})/u, '$11er '),
  en: (text) => text,
}

/** A figure sticks to its month. */
function bound(text: string, locale: Locale): string {
  return ordinals[locale](text).replace(/(\d+|1er) (?=\p{L})/u, '$1\u00a0')
}

/** "samedi 5 décembre", "Saturday 5 December"; the figure sticks to the month. */
export function formatDay(instant: Date, zone: string, locale: Locale): string {
  const text = format(locale, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant)
  return bound(text.replace(',', ''), locale)
}

/** "samedi 5 décembre 2026". */
export function formatDayYear(instant: Date, zone: string, locale: Locale): string {
  const text = format(locale, zone, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(instant)
  return bound(text.replace(',', ''), locale)
}

/** "5 décembre 2026", "5 December 2026". */
export function formatDate(instant: Date, zone: string, locale: Locale): string {
  return bound(
    format(locale, zone, { day: 'numeric', month: 'long', year: 'numeric' }).format(instant),
    locale,
  )
}

/** "sam. 5 déc.", "Sat 5 Dec". */
export function formatDayShort(instant: Date, zone: string, locale: Locale): string {
  const text = format(locale, zone, { weekday: 'short', day: 'numeric', month: 'short' }).format(instant)
  return bound(text.replace(',', ''), locale)
}

/** "sam.", "Sat". */
export function formatWeekdayShort(instant: Date, zone: string, locale: Locale): string {
  return format(locale, zone, { weekday: 'short' }).format(instant)
}

/** "samedi", "Saturday". */
export function formatWeekday(instant: Date, zone: string, locale: Locale): string {
  return format(locale, zone, { weekday: 'long' }).format(instant)
}

/** "décembre", or "décembre 2026" with the year. */
export function formatMonth(instant: Date, zone: string, locale: Locale, year = false): string {
  return format(locale, zone, year ? { month: 'long', year: 'numeric' } : { month: 'long' }).format(instant)
}

/** The clock of a zone: hours 0-23 and minutes 0-59. */
export function clock(instant: Date, zone: string): { hours: number; minutes: number } {
  const wall = wallOf(instant, zone)
  return { hours: wall.getUTCHours(), minutes: wall.getUTCMinutes() }
}

const times: Record<Locale, (hours: number, minutes: string) => string> = {
  fr: (hours, minutes) => (minutes === '00' ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${minutes}`),
  en: (hours, minutes) => `${hours}:${minutes}`,
}

/** "10 h", "10 h 30" (non-breaking) in French; "10:00", "10:30" in English. */
export function formatTime(instant: Date, zone: string, locale: Locale): string {
  const { hours, minutes } = clock(instant, zone)
  return times[locale](hours, String(minutes).padStart(2, '0'))
}

/** "samedi 5 décembre, 10 h 30". */
export function formatDayTime(instant: Date, zone: string, locale: Locale): string {
  return `${formatDay(instant, zone, locale)}, ${formatTime(instant, zone, locale)}`
}

/** The city of a zone, as people say it: "Europe/Paris" is "Paris", "America/St_Johns" is "St Johns". */
export function zoneCity(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}
