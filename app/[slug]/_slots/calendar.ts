import { sunTimes } from '@/domain/calendar/daylight/rules'
import type { Slot } from '@/domain/slots/slots/schema'
import { slotId } from '@/domain/slots/slots/schema'
import { addDays, addMonths, fromMinutes, isLocalDate, type LocalDate, localDate } from '@/lib/time'
import type { DayOfSlots, MonthOfDays, NothingFree, SlotOption } from './facts'

type Place = { activity: { code: string }; base: { icao: string; latitude: number; longitude: number } }
type Hrefs = {
  day: (date: LocalDate) => string
  month: (month: string) => string
  /** Absent where nobody can wait. */
  waiting?: string | null
}

export function slotOption(
  { activity, base }: Place,
  slot: Pick<Slot, 'start' | 'meetAt' | 'vacancies'>,
): SlotOption {
  return {
    id: slotId({ activity: activity.code, icao: base.icao, start: slot.start }),
    start: fromMinutes(slot.start).toISOString(),
    meetAt: fromMinutes(slot.meetAt).toISOString(),
    vacancies: slot.vacancies,
  }
}

const monthOf = (date: LocalDate) => date.slice(0, 7)

/** What the address asks for: a day (`date`), a month (`month`), or nothing that is a date. */
export type Asked = { date: unknown; month: unknown }

type Calendar = { month: MonthOfDays; day: DayOfSlots | null; nothing: NothingFree | null }

type Days = { from: LocalDate; to: LocalDate }

/**
 * The free slots that a calendar needs of all flyable days: those of the month to show. Where it has none, those of the
 * next month that has some, else of the first one.
 */
export async function slotsToShow(
  asked: Asked,
  held: LocalDate | null,
  flyable: Days,
  find: (days: Days) => Promise<readonly Slot[]>,
): Promise<readonly Slot[]> {
  const wanted = monthAsked(asked) ?? (held && monthOf(held)) ?? monthOf(flyable.from)
  const months = monthsOf(flyable)
  const order = [...months.filter((month) => month >= wanted), ...months.filter((month) => month < wanted)]
  for (const month of order) {
    const [first, last] = [`${month}-01`, addDays(addMonths(`${month}-01`, 1), -1)]
    const from = first > flyable.from ? first : flyable.from
    const found = await find({ from, to: last < flyable.to ? last : flyable.to })
    if (found.length > 0) return found
  }
  return []
}

function monthsOf({ from, to }: Days): string[] {
  const months: string[] = []
  for (let month = monthOf(from); from <= to && month <= monthOf(to); month = monthAfter(month))
    months.push(month)
  return months
}

const monthAfter = (month: string, by = 1) => monthOf(addMonths(`${month}-01`, by))

function monthAsked({ date, month }: Asked): string | null {
  if (isLocalDate(date)) return monthOf(date)
  return isMonth(month) ? month : null
}

/**
 * The month and the day to show, of `slotsToShow` (or of all free slots); `last` is the last flyable day. Without a day
 * asked for, the held one's or the first free day of the month is opened.
 */
export function calendarOf(
  place: Place,
  slots: readonly Slot[],
  asked: Asked,
  held: LocalDate | null,
  { zone, now, hrefs, last }: { zone: string; now: Date; hrefs: Hrefs; last?: LocalDate },
): Calendar {
  const counts = new Map<LocalDate, number>()
  for (const { date } of slots) counts.set(date, (counts.get(date) ?? 0) + 1)
  const days = [...counts.keys()].sort()
  const today = localDate(now, zone)
  const date = isLocalDate(asked.date) ? asked.date : null
  const first = held ?? days[0] ?? today
  const month = monthAsked(asked) ?? monthOf(first)
  const inMonth = days.filter((day) => monthOf(day) === month)
  const shown = date ?? (held && monthOf(held) === month ? held : (inMonth[0] ?? null))
  const nothing = inMonth.length > 0 ? null : nothingFree(days, month, hrefs)
  return {
    month: {
      month,
      previous: turn(month, -1, monthOf(today) < month, hrefs),
      next: turn(month, 1, month < monthOf(last ?? days.at(-1) ?? today), hrefs),
      days: inMonth.map((day) => ({ date: day, slots: counts.get(day) ?? 0, href: hrefs.day(day) })),
    },
    day: shown && counts.has(shown) ? dayOf(place, slots, shown, zone) : null,
    nothing,
  }
}

function isMonth(value: unknown): value is string {
  return typeof value === 'string' && isLocalDate(`${value}-01`)
}

function turn(month: string, by: 1 | -1, possible: boolean, hrefs: Hrefs) {
  const other = monthAfter(month, by)
  return possible ? { month: other, href: hrefs.month(other) } : null
}

function nothingFree(days: readonly LocalDate[], month: string, hrefs: Hrefs): NothingFree {
  const next = days.find((day) => monthOf(day) > month) ?? days[0]
  return {
    scope: days.length > 0 ? 'month' : 'horizon',
    next: next ? { date: next, href: hrefs.day(next) } : null,
    waitingHref: hrefs.waiting ?? null,
  }
}

function dayOf(place: Place, slots: readonly Slot[], date: LocalDate, zone: string): DayOfSlots {
  const sun = sunTimes(date, place.base.latitude, place.base.longitude, zone)
  const rises = typeof sun === 'string' ? null : sun
  return {
    date,
    sunrise: rises?.sunrise.toISOString() ?? null,
    sunset: rises?.sunset.toISOString() ?? null,
    slots: slots.filter((slot) => slot.date === date).map((slot) => slotOption(place, slot)),
  }
}
