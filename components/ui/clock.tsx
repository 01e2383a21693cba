import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'

/** A time of day as its place shows it: `at` in ISO 8601 with the zone's offset, hours 0-23, minutes 0-59. */
export type ClockFace = { at: string; hours: number; minutes: number }

const faces: Record<Locale, (hours: number, minutes: string) => ReactNode> = {
  fr: (hours, minutes) => (
    <>
      {hours}
      <i>{minutes === '00' ? '\u00a0h' : '\u00a0h\u00a0'}</i>
      {minutes === '00' ? null : minutes}
    </>
  ),
  en: (hours, minutes) => `${hours}:${minutes}`,
}

/** Strong figures and a small "h" ("10 h 15"), or "10:15" in English. Needs no time zone, so a browser can draw it too. */
export function Clock({ at, hours, minutes, locale }: ClockFace & { locale: Locale }) {
  return (
    <time className="time" dateTime={at}>
      {faces[locale](hours, String(minutes).padStart(2, '0'))}
    </time>
  )
}
