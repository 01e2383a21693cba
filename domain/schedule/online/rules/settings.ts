import { fingerprint } from '@/lib/fingerprint'
import type { Effect, OnlineSettings, OnlineThings, Opening, Outlook } from '../schema'
import { MOST_DAYS } from '../schema'

/** Changes with the settings: two who change them at once are told apart by it. */
export function versionOf(settings: OnlineSettings): string {
  return fingerprint(settings)
}

/** The settings with their lists in a fixed order. */
export function inOrder(settings: OnlineSettings): OnlineSettings {
  const { enabled, stepMinutes, noticeMinutes, horizonDays, cutoffMinutes, halfDayCap } = settings
  const { afterSunriseMinutes, beforeSunsetMinutes, expiryJudged, graceDays } = settings
  return {
    enabled,
    stepMinutes,
    noticeMinutes,
    horizonDays,
    cutoffMinutes,
    halfDayCap,
    afterSunriseMinutes,
    beforeSunsetMinutes,
    expiryJudged,
    graceDays,
    activities: settings.activities.toSorted(),
    aircraft: settings.aircraft.toSorted(),
    pilots: settings.pilots.toSorted(),
    caps: settings.caps
      .map(({ pilotId, dailyCap }) => ({ pilotId, dailyCap }))
      .sort((a, b) => (a.pilotId < b.pilotId ? -1 : 1)),
    openings: settings.openings
      .map(({ baseId, weekday, fromMinute, toMinute }) => ({ baseId, weekday, fromMinute, toMinute }))
      .sort(byTime),
  }
}

function byTime(a: Opening, b: Opening): number {
  if (a.baseId !== b.baseId) return a.baseId < b.baseId ? -1 : 1
  return a.weekday - b.weekday || a.fromMinute - b.fromMinute || a.toMinute - b.toMinute
}

/** Openings that share time with an earlier one of their day and base. Those that only touch are two. */
export function overlapping<One extends Opening>(openings: readonly One[]): One[] {
  return openings.filter((one, index) =>
    openings.some(
      (other, place) =>
        place < index &&
        other.baseId === one.baseId &&
        other.weekday === one.weekday &&
        other.fromMinute < one.toMinute &&
        one.fromMinute < other.toMinute,
    ),
  )
}

/** Whether these settings can be: numbers within their limits, hours that end after they begin and share none, things of the club's. */
export function areSound(settings: OnlineSettings, things: OnlineThings): boolean {
  const within = (value: number, least: number, most: number) =>
    Number.isInteger(value) && least <= value && value <= most
  const known = (ids: readonly string[], all: readonly { id: string }[]) =>
    ids.every((id) => all.some((one) => one.id === id)) && new Set(ids).size === ids.length
  const capped = settings.caps.map(({ pilotId }) => pilotId)
  return (
    within(settings.stepMinutes, 5, 720) &&
    within(settings.noticeMinutes, 0, MOST_DAYS * 1440) &&
    within(settings.horizonDays, 1, MOST_DAYS) &&
    within(settings.cutoffMinutes, 0, MOST_DAYS * 1440) &&
    (settings.halfDayCap === null || within(settings.halfDayCap, 1, 500)) &&
    within(settings.afterSunriseMinutes, -30, 720) &&
    within(settings.beforeSunsetMinutes, -30, 720) &&
    within(settings.graceDays, 0, 365) &&
    (settings.expiryJudged === 'flight' || settings.expiryJudged === 'booking') &&
    known(settings.activities, things.activities) &&
    known(settings.aircraft, things.aircraft) &&
    known(settings.pilots, things.pilots) &&
    known(capped, things.pilots) &&
    settings.caps.every(({ dailyCap }) => dailyCap === null || within(dailyCap, 1, 50)) &&
    settings.openings.every(
      ({ baseId, weekday, fromMinute, toMinute }) =>
        known([baseId], things.bases) &&
        within(weekday, 1, 7) &&
        within(fromMinute, 0, 1439) &&
        within(toMinute, fromMinute + 1, 1440),
    ) &&
    overlapping(settings.openings).length === 0
  )
}

/** What of two settings differs, from what to what: what the journal keeps. Null when nothing does. */
export function differences(before: OnlineSettings, after: OnlineSettings) {
  const names = Object.keys(before) as (keyof OnlineSettings)[]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  if (changed.length === 0) return null
  const only = (settings: OnlineSettings) => Object.fromEntries(changed.map((name) => [name, settings[name]]))
  return { before: only(before), after: only(after) }
}

/** What leads from one outlook to another. */
export function effectOf(before: Outlook, after: Outlook): Effect {
  const gone = (from: Outlook, to: Outlook) =>
    [...from.starts.keys()].filter((key) => !to.starts.has(key)).length
  return {
    before,
    after,
    more: gone(after, before),
    fewer: gone(before, after),
    touched: [...after.outside].filter((id) => !before.outside.has(id)),
  }
}
