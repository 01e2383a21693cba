import { Fragment } from 'react'
import { ClockTime } from '@/components/ui/time'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'
import type { BookedFlight } from '../../_flight/flight'

/** For whom, when: rendez-vous first, planned take-off after it. */
export function SheetTimes({ flight }: { flight: BookedFlight }) {
  const { locale, zone, activity, passengers, base } = flight
  const d = translator(locale, 'document')
  const t = translator(locale, 'booking')
  const meetAt = new Date(flight.meetAt)
  return (
    <div>
      <h1>{d('title')}</h1>
      <p className="for-whom">
        {d('for', { activity: activity.name })}{' '}
        {passengers.map(({ name }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two passengers may have one name, and nothing moves.
          <Fragment key={index}>
            {index > 0 && (index === passengers.length - 1 ? ` ${t('and')} ` : ', ')}
            <strong>{name}</strong>
          </Fragment>
        ))}
      </p>
      <p className="flight-date">{formatDayYear(meetAt, zone, locale)}</p>
      <p className="meeting">
        <span className="label-text">
          {base.meetingPlace ? d('meetingAt', { place: base.meetingPlace }) : d('meeting')}
        </span>
        <ClockTime instant={meetAt} zone={zone} locale={locale} />
      </p>
      <dl className="times-after">
        <div>
          <dt>{d('takeOff')}</dt>
          <dd>
            <ClockTime instant={new Date(flight.start)} zone={zone} locale={locale} />
          </dd>
        </div>
        <div>
          <dt>{d('duration')}</dt>
          <dd className="time">
            {activity.durationMinutes}
            <i>{'\u00a0'}min</i>
          </dd>
        </div>
      </dl>
    </div>
  )
}
