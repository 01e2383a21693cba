import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import {
  addDays,
  CALENDAR,
  dayInstant,
  formatDay,
  formatDayShort,
  formatTime,
  formatWeekday,
  localDate,
} from '@/lib/time'

/** How pages about people speak: the reader's language, the airfield's time. */
export type PeopleWords = {
  t: Translator<'people'>
  locale: Locale
  zone: string
  time: (at: Date) => string
  /** "samedi 5 décembre", "sam. 5 déc." */
  day: (at: Date) => string
  shortDay: (at: Date) => string
  /** "samedi 5 décembre, 9 h à 18 h", or from one day to another. */
  span: (span: { startAt: Date; endAt: Date }) => string
  /** "9 h à 12 h" of minutes past midnight. */
  hours: (from: number, to: number) => string
  /** "lundi" of 1. */
  weekday: (weekday: number) => string
}

const MONDAY = '2024-01-01'

export function peopleWords(locale: Locale, zone: string): PeopleWords {
  const t = translator(locale, 'people')
  const time = (at: Date) => formatTime(at, zone, locale)
  const day = (at: Date) => formatDay(at, zone, locale)
  const clock = (minute: number) => formatTime(new Date(minute * 60_000), CALENDAR, locale)
  return {
    t,
    locale,
    zone,
    time,
    day,
    shortDay: (at) => formatDayShort(at, zone, locale),
    span: ({ startAt, endAt }) => {
      const last = new Date(endAt.getTime() - 1)
      return localDate(startAt, zone) === localDate(last, zone)
        ? t('span', { day: day(startAt), from: time(startAt), to: time(endAt) })
        : t('longSpan', { from: `${day(startAt)}, ${time(startAt)}`, to: `${day(endAt)}, ${time(endAt)}` })
    },
    hours: (from, to) => t('hours', { from: clock(from), to: clock(to) }),
    weekday: (weekday) => formatWeekday(dayInstant(addDays(MONDAY, weekday - 1)), CALENDAR, locale),
  }
}
