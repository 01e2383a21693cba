import { addDays, eachDay, instantOf, type LocalDate, localDate, weekday } from '@/lib/time'

/** The zone of both clubs. */
export const ZONE = 'Europe/Paris'

/** The demonstration is lived from four weeks ago to six weeks ahead. */
export const PAST_WEEKS = 4
export const COMING_WEEKS = 6

type Closure = { fromDay: LocalDate; toDay: LocalDate }

/** Dates relative to the day of seeding. Weeks are counted from this one (0), days as ISO weekdays. */
export type Calendar = {
  now: Date
  zone: string
  today: LocalDate
  /** Every Christmas closure that the schedule can meet. */
  closures: Closure[]
  day(week: number, weekday: number): LocalDate
  /** The week in which a day lies. */
  week(day: LocalDate): number
  at(day: LocalDate, minute: number): Date
  isClosed(day: LocalDate): boolean
}

export function calendarOf(now: Date, zone = ZONE): Calendar {
  const today = localDate(now, zone)
  const monday = addDays(today, 1 - weekday(today))
  const year = Number(today.slice(0, 4))
  const closures = [year - 1, year].map((from) => ({ fromDay: `${from}-12-24`, toDay: `${from + 1}-01-02` }))
  return {
    now,
    zone,
    today,
    closures,
    day: (week, weekdayOf) => addDays(monday, week * 7 + weekdayOf - 1),
    week: (day) =>
      Math.round((Date.parse(addDays(day, 1 - weekday(day))) - Date.parse(monday)) / (7 * 86_400_000)),
    at: (day, minute) => instantOf(day, minute, zone),
    isClosed: (day) => closures.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay),
  }
}

/** The days of the schedule, from the first Monday to the last Sunday, on which the club is open. */
export function livedDays(calendar: Calendar): LocalDate[] {
  const days = eachDay(calendar.day(-PAST_WEEKS, 1), calendar.day(COMING_WEEKS, 7))
  return days.filter((day) => !calendar.isClosed(day))
}

/** The first such weekday, from that week on, on which the club is open together with the `more` days after it. */
export function firstOpen(calendar: Calendar, fromWeek: number, weekdayOf: number, more = 0): LocalDate {
  let week = fromWeek
  const clear = (day: LocalDate) => eachDay(day, addDays(day, more)).every((one) => !calendar.isClosed(one))
  while (!clear(calendar.day(week, weekdayOf))) week++
  return calendar.day(week, weekdayOf)
}

/** The Sunday that was lost to wind: the oldest open one of the past four weeks. */
export function lostSunday(calendar: Calendar): LocalDate {
  const first = addDays(calendar.today, -7 * PAST_WEEKS)
  const sundays = eachDay(first, addDays(calendar.today, -1)).filter((day) => weekday(day) === 7)
  const open = sundays.find((day) => !calendar.isClosed(day))
  if (!open) throw new Error('no Sunday of the past weeks was open')
  return open
}
