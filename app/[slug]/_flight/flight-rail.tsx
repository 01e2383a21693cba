import { ClockTime } from '@/components/ui/time'
import { translator } from '@/lib/i18n/translator'
import { formatDay } from '@/lib/time'
import type { BookedFlight } from './flight'

/** Rendez-vous first, huge; then take-off, then the return. */
export function FlightRail({ flight }: { flight: BookedFlight }) {
  const { locale, zone, meetAt, start, end } = flight
  const t = translator(locale, 'booking')
  const time = (instant: string) => <ClockTime instant={new Date(instant)} zone={zone} locale={locale} />
  return (
    <ol className="rail">
      <li className="first">
        <span className="label-text">
          {t('flightPage.meet', { day: formatDay(new Date(meetAt), zone, locale) })}
        </span>
        {time(meetAt)}
      </li>
      <li className="following">
        {time(start)}
        <span className="label-text">{t('summary.takeOff')}</span>
      </li>
      <li className="following">
        {time(end)}
        <span className="label-text">{t('flightPage.back')}</span>
      </li>
    </ol>
  )
}
