import { z } from 'zod/mini'
import type { Issue } from '@/app/_edge/mended'
import { overlapping } from '@/domain/schedule/online/rules/settings'
import {
  MOST_DAYS,
  type OnlineSettings,
  type OnlineThings,
  type Opening,
} from '@/domain/schedule/online/schema'
import { hoursField } from './_fields'

const ticks = z.optional(z.record(z.string(), z.string()))
const text = z.string({ error: 'other' })

/** What the form sends: numbers and clocks as they were typed. `hours[base.weekday.range.from]`. */
export const onlineForm = z.object({
  version: text,
  enabled: z.optional(text),
  activity: ticks,
  aircraft: ticks,
  pilot: ticks,
  cap: ticks,
  hours: ticks,
  step: text,
  notice: text,
  horizon: text,
  cutoff: text,
  half: text,
  sunrise: text,
  sunset: text,
  judged: text,
  grace: text,
})

type Typed = z.infer<typeof onlineForm>

/** How many ranges of hours a day of the form has: at least two, and one to spare where two are used. */
export function rangesOf({ openings }: OnlineSettings): number {
  const days = Map.groupBy(openings, ({ baseId, weekday }) => `${baseId} ${weekday}`)
  const most = Math.max(0, ...[...days.values()].map((all) => all.length))
  return most < 2 ? 2 : most + 1
}

/** Settings as the form shows them, by the names of its fields. */
export function valuesOf(settings: OnlineSettings): Record<string, string> {
  const ticked = (name: string, ids: readonly string[]) => ids.map((id) => [`${name}[${id}]`, 'on'])
  const days = Map.groupBy(settings.openings, ({ baseId, weekday }) => `${baseId} ${weekday}`)
  const hours = [...days.values()].flatMap((all) =>
    all.flatMap(({ baseId, weekday, fromMinute, toMinute }, range) => [
      [hoursField(baseId, weekday, range, 'from'), clockOf(fromMinute)],
      [hoursField(baseId, weekday, range, 'to'), clockOf(toMinute)],
    ]),
  )
  return Object.fromEntries([
    ...(settings.enabled ? [['enabled', 'on']] : []),
    ...ticked('activity', settings.activities),
    ...ticked('aircraft', settings.aircraft),
    ...ticked('pilot', settings.pilots),
    ...settings.caps.map(({ pilotId, dailyCap }) => [`cap[${pilotId}]`, String(dailyCap ?? '')]),
    ...hours,
    ['step', String(settings.stepMinutes)],
    ['notice', hoursOf(settings.noticeMinutes)],
    ['horizon', String(settings.horizonDays)],
    ['cutoff', hoursOf(settings.cutoffMinutes)],
    ['half', String(settings.halfDayCap ?? '')],
    ['sunrise', String(settings.afterSunriseMinutes)],
    ['sunset', String(settings.beforeSunsetMinutes)],
    ['judged', settings.expiryJudged],
    ['grace', String(settings.graceDays)],
  ])
}

const hoursOf = (minutes: number) => String(Math.round((minutes / 60) * 100) / 100)
const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60) % 24).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** What was typed as settings, and what of it cannot be, field by field. */
export function settingsOf(
  typed: Typed,
  things: OnlineThings,
): { settings: OnlineSettings; issues: Issue[] } {
  const issues: Issue[] = []
  const wrong = (message: string, ...path: string[]) => issues.push({ path, message })
  const number = (field: keyof Typed, least: number, most: number, unit = 1) => {
    const value = numberOf(String(typed[field]), unit)
    if (value === null || value < least || value > most) wrong(field, field)
    return value ?? least
  }
  const ticked = (field: 'activity' | 'aircraft' | 'pilot', all: readonly { id: string }[]) =>
    all.flatMap(({ id }) => (typed[field]?.[id] ? id : []))
  const caps = things.pilots.map(({ id: pilotId }) => {
    const said = typed.cap?.[pilotId]?.trim() ?? ''
    const dailyCap = said === '' ? null : numberOf(said)
    if (said !== '' && (dailyCap === null || dailyCap < 1 || dailyCap > 50)) wrong('cap', 'cap', pilotId)
    return { pilotId, dailyCap }
  })
  const openings = openingsOf(typed, things, wrong)
  const settings: OnlineSettings = {
    enabled: typed.enabled !== undefined,
    activities: ticked('activity', things.activities),
    aircraft: ticked('aircraft', things.aircraft),
    pilots: ticked('pilot', things.pilots),
    caps,
    openings,
    stepMinutes: number('step', 5, 720),
    noticeMinutes: number('notice', 0, MOST_DAYS * 1440, 60),
    horizonDays: number('horizon', 1, MOST_DAYS),
    cutoffMinutes: number('cutoff', 0, MOST_DAYS * 1440, 60),
    halfDayCap: typed.half.trim() === '' ? null : number('half', 1, 500),
    afterSunriseMinutes: number('sunrise', -30, 720),
    beforeSunsetMinutes: number('sunset', -30, 720),
    expiryJudged: typed.judged === 'booking' ? 'booking' : 'flight',
    graceDays: number('grace', 0, 365),
  }
  return { settings, issues }
}

/** A whole number of units, which may be typed in hours with a comma; null for anything else. */
function numberOf(said: string, unit = 1): number | null {
  if (!/^-?\d{1,5}([.,]\d{1,2})?$/.test(said.trim())) return null
  const value = Number(said.trim().replace(',', '.')) * unit
  return unit === 1 && !Number.isInteger(value) ? null : Math.round(value)
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

function openingsOf(
  { hours = {} }: Typed,
  { bases }: OnlineThings,
  wrong: (message: string, ...path: string[]) => void,
): Opening[] {
  const found: (Opening & { field: string })[] = []
  const places = new Set(Object.keys(hours).map((key) => key.replace(/\.(from|to)$/, '')))
  for (const place of places) {
    const [baseId = '', day = ''] = place.split('.')
    const [from = '', to = ''] = [hours[`${place}.from`]?.trim(), hours[`${place}.to`]?.trim()]
    if ((from === '' && to === '') || !bases.some(({ id }) => id === baseId)) continue
    const last = `${place}.to`
    if (from === '' || to === '') wrong('pair', 'hours', from === '' ? `${place}.from` : last)
    else if (!CLOCK.test(from) || !CLOCK.test(to))
      wrong('time', 'hours', CLOCK.test(from) ? last : `${place}.from`)
    else {
      const [fromMinute, end] = [minuteOf(from), minuteOf(to)]
      const toMinute = end === 0 ? 1440 : end
      if (toMinute <= fromMinute) wrong('order', 'hours', last)
      else found.push({ baseId, weekday: Number(day), fromMinute, toMinute, field: last })
    }
  }
  for (const { field } of overlapping(found)) wrong('overlap', 'hours', field)
  return found.map(({ field: _, ...opening }) => opening)
}

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
