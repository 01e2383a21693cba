import type { Locale } from '@/lib/i18n/locale'
import { clock, isoLocal } from '@/lib/time'

/** A time of day in a zone: strong figures and a small "h" ("10 h 15"), or "10:15" in English. */
export function ClockTime({ instant, zone, locale }: { instant: Date; zone: string; locale: Locale }) {
  const { hours, minutes } = clock(instant, zone)
  const padded = String(minutes).padStart(2, '0')
  return (
    <time className="t" dateTime={isoLocal(instant, zone)}>
      {locale === 'fr' ? (
        <>
          {hours}
          <i>{minutes === 0 ? '\u00a0h' : '\u00a0h\u00a0'}</i>
          {minutes === 0 ? null : padded}
        </>
      ) : (
        <>
          {hours}
          <span className="colon">:</span>
          {padded}
        </>
      )}
    </time>
  )
}
