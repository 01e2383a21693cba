import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Go } from '../../_view/go'
import type { Flight } from './facts'

/** What will be flown in one line, and where to change it. */
export function FlightLine({
  locale,
  flight,
  changeHref,
}: {
  locale: Locale
  flight: Flight
  changeHref: string | null
}) {
  const t = translator(locale, 'booking')
  return (
    <p className="facts">
      <span>{t('flight', { activity: flight.activity, minutes: flight.durationMinutes })}</span>
      <span>{t('passengersCount', { count: flight.passengers })}</span>
      {changeHref && (
        <Go href={changeHref}>
          {t.rich('slot.change', { vh: (chunks) => <span className="visually-hidden">{chunks}</span> })}
        </Go>
      )}
    </p>
  )
}
