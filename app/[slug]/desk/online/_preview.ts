import type { Club } from '@/db/club'
import { textIn } from '@/domain/club/clubs/rules'
import { startsOfBookings } from '@/domain/schedule/online/queries/outlook'
import type { Effect, OfferedStart, OnlineSettings, OnlineThings } from '@/domain/schedule/online/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import {
  addDays,
  CALENDAR,
  dayInstant,
  formatDayShort,
  formatDayTime,
  formatTime,
  formatWeekday,
  fromMinutes,
} from '@/lib/time'
import type { Preview, ShownSlot } from './_state'

const MONDAY = '2024-01-01'
const MOST_DAYS_SHOWN = 10
const MOST_TOUCHED = 8

/** Whom the preview speaks to, and of what. */
type Reader = { locale: Locale; zone: string; slug: string; seesBookings: boolean }

/** "sam.": a day of the week in words. */
export const weekdayIn = (locale: Locale) => (day: number) =>
  formatWeekday(dayInstant(addDays(MONDAY, day - 1)), CALENDAR, locale)

/** "12 créneaux de plus, 2 réservations touchées". */
export function effectWords({ more, fewer, touched }: Effect, locale: Locale): string {
  const t = translator(locale, 'online')
  const parts = [
    more > 0 && t('preview.more', { count: more }),
    fewer > 0 && t('preview.fewer', { count: fewer }),
    touched.length > 0 && t('preview.touched', { count: touched.length }),
  ].filter((part) => part !== false)
  return parts.join(', ') || t('preview.same')
}

/** The flights that the preview may show: each activity that is open, at each base, as `activity base`. */
export function flightsOf(things: OnlineThings, locale: Locale): { value: string; text: string }[] {
  return things.activities.flatMap(({ id, name }) =>
    things.bases.map((base) => ({
      value: `${id} ${base.id}`,
      text: things.bases.length > 1 ? `${textIn(name, locale)}, ${base.icao}` : textIn(name, locale),
    })),
  )
}

/** What settings would do, in words; `see` is the flight whose days are shown. */
export async function previewOf(
  club: Club,
  {
    effect,
    settings,
    things,
    changes,
    see,
  }: {
    effect: Effect
    settings: OnlineSettings
    things: OnlineThings
    /** How many settings differ from what is saved. */
    changes: number
    see: string
  },
  { locale, zone, slug, seesBookings }: Reader,
): Promise<Preview> {
  const t = translator(locale, 'online')
  const touched = await startsOfBookings(club, effect.touched.slice(0, MOST_TOUCHED))
  const days = daysOf(effect, see, { locale, zone })
  const short = shortDays(settings, things)
  const notes = [
    !settings.enabled && t('preview.off'),
    settings.enabled && effect.after.starts.size === 0 && t('preview.nothing'),
    short.length > 0 && t('preview.short', { days: short.map(weekdayIn(locale)).join(', ') }),
    effect.touched.length > 0 && t('preview.kept'),
    days.length > MOST_DAYS_SHOWN && t('preview.later'),
  ].filter((note) => note !== false)
  return {
    effect: effectWords(effect, locale),
    unsaved: t('preview.unsaved', { count: changes }),
    total: t('preview.total', { count: effect.after.starts.size }),
    notes,
    touched: touched.map(({ id, startAt }) => ({
      href: seesBookings ? `/${slug}/desk/bookings/${id}` : null,
      text: formatDayTime(startAt, zone, locale),
    })),
    days: days.slice(0, MOST_DAYS_SHOWN),
  }
}

function daysOf({ before, after }: Effect, see: string, { locale, zone }: Pick<Reader, 'locale' | 'zone'>) {
  const t = translator(locale, 'online')
  const wanted = see || firstFlight(after.starts.values()) || firstFlight(before.starts.values()) || ''
  const shown = new Map<string, ShownSlot[]>()
  const keys = [...new Set([...after.starts.keys(), ...before.starts.keys()])]
  const starts = keys.flatMap((key) => {
    const found = after.starts.get(key) ?? before.starts.get(key)
    return found && flightOf(found) === wanted ? [{ ...found, key }] : []
  })
  for (const { date, start, vacancies, key } of starts.sort((a, b) => a.start - b.start)) {
    const is = !after.starts.has(key) ? 'gone' : before.starts.has(key) ? 'same' : 'new'
    const free =
      is === 'gone'
        ? t('preview.gone')
        : is === 'new'
          ? t('preview.new')
          : t('preview.free', { count: vacancies })
    const slots = shown.get(date) ?? []
    slots.push({ start, time: formatTime(fromMinutes(start), zone, locale), free, is })
    shown.set(date, slots)
  }
  return [...shown].map(([date, slots]) => ({
    date,
    text: formatDayShort(dayInstant(date), CALENDAR, locale),
    slots,
  }))
}

const flightOf = ({ activityId, baseId }: OfferedStart) => `${activityId} ${baseId}`

function firstFlight(starts: Iterable<OfferedStart>): string | null {
  for (const start of starts) return flightOf(start)
  return null
}

/** Weekdays with hours in which not even the shortest flight fits. */
function shortDays({ openings, activities }: OnlineSettings, things: OnlineThings): number[] {
  const open = things.activities.filter(({ id }) => activities.includes(id))
  if (open.length === 0) return []
  const shortest = Math.min(...open.map(({ durationMinutes }) => durationMinutes))
  const short = openings.filter(({ fromMinute, toMinute }) => toMinute - fromMinute < shortest)
  return [...new Set(short.map(({ weekday }) => weekday))]
}
