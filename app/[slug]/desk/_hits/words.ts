import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import {
  CALENDAR,
  dayInstant,
  formatDate,
  formatDay,
  formatDayShort,
  formatTime,
  localDate,
} from '@/lib/time'

/** How pages about aircraft and hit bookings speak: the reader's language, the airfield's time. */
export type HitWords = {
  t: Translator<'hits'>
  locale: Locale
  zone: string
  time: (at: Date) => string
  day: (at: Date) => string
  /** "sam. 5 déc., 18 h". */
  moment: (at: Date) => string
  /** "samedi 5 décembre, 9 h à 18 h", or from one day to another. */
  span: (from: Date, to: Date) => string
  /** "5 décembre 2026". */
  date: (day: string) => string
}

export function hitWords(locale: Locale, zone: string): HitWords {
  const t = translator(locale, 'hits')
  const time = (at: Date) => formatTime(at, zone, locale)
  const day = (at: Date) => formatDay(at, zone, locale)
  const moment = (at: Date) => `${formatDayShort(at, zone, locale)}, ${time(at)}`
  return {
    t,
    locale,
    zone,
    time,
    day,
    moment,
    span: (from, to) => {
      const last = new Date(to.getTime() - 1)
      return localDate(from, zone) === localDate(last, zone)
        ? t('span', { day: day(from), from: time(from), to: time(to) })
        : t('longSpan', { from: moment(from), to: moment(to) })
    },
    date: (text) => formatDate(dayInstant(text), CALENDAR, locale),
  }
}
