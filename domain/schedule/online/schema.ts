import type { externalSettings } from '@/db/schema/external'
import type { WeeklySpan } from '@/domain/calendar/hours/schema'
import type { LocalDate } from '@/lib/time'

/** What of the settings is one value a club. */
type OnlineTerms = Pick<
  typeof externalSettings.$inferSelect,
  | 'enabled'
  | 'stepMinutes'
  | 'noticeMinutes'
  | 'horizonDays'
  | 'cutoffMinutes'
  | 'halfDayCap'
  | 'afterSunriseMinutes'
  | 'beforeSunsetMinutes'
  | 'expiryJudged'
  | 'graceDays'
>

/** Weekly hours at a base. */
export type Opening = WeeklySpan & { baseId: string }

/** Flights at most of a pilot on one local day; null: as many as there are. */
type PilotCap = { pilotId: string; dailyCap: number | null }

/**
 * Everything that decides what is offered online, as one screen holds it. `activities`, `aircraft` and `pilots` are the ids of
 * those that are open to it; lists are in a fixed order, so that equal settings are equal as JSON.
 */
export type OnlineSettings = OnlineTerms & {
  activities: string[]
  aircraft: string[]
  pilots: string[]
  caps: PilotCap[]
  openings: Opening[]
}

/** What the settings are about, in the order in which it is shown. */
export type OnlineThings = {
  bases: { id: string; icao: string; name: string }[]
  activities: { id: string; name: Record<string, string | undefined>; durationMinutes: number }[]
  aircraft: { id: string; registration: string; type: string; sample: boolean }[]
  pilots: { id: string; name: string; sample: boolean }[]
}

/** A start that is offered: of what, where, when, to how many parties. */
export type OfferedStart = {
  activityId: string
  baseId: string
  date: LocalDate
  start: number
  vacancies: number
}

/** What settings make of a club's offer: starts by activity, base and time; bookings ahead that lie outside them. */
export type Outlook = { starts: ReadonlyMap<string, OfferedStart>; outside: ReadonlySet<string> }

/** What a change does: starts that come and go, and the bookings ahead that were inside the settings and are not any more. */
export type Effect = {
  before: Outlook
  after: Outlook
  more: number
  fewer: number
  touched: string[]
}

/** Longest horizon, notice and cut-off. */
export const MOST_DAYS = 366
