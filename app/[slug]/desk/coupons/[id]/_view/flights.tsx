import { translator } from '@/lib/i18n/translator'
import { formatTime } from '@/lib/time'
import { BookingState } from '../../../_bookings/booking-state'
import { calledOf, dayOf } from '../../../_bookings/words'
import type { CouponPage } from '../_coupon'

/** What was booked with it: the flight that it pays, then those that it pays no more. */
export function Flights({ locale, club, flights, opensBookings, now, today }: CouponPage) {
  const t = translator(locale, 'coupons')
  const b = translator(locale, 'bookings')
  if (flights.length === 0) return null
  return (
    <section aria-labelledby="flights">
      <h2 id="flights">{t('flights', { count: flights.length })}</h2>
      <ul className="plain-list">
        {flights.map((flight) => {
          const when = `${dayOf(flight.startAt, { zone: club.zone, locale, today })}, ${formatTime(flight.startAt, club.zone, locale)}`
          return (
            <li key={flight.id}>
              {opensBookings ? (
                <a className="link" href={`/${club.slug}/desk/bookings/${flight.id}`}>
                  {when}
                </a>
              ) : (
                <b>{when}</b>
              )}
              <span>{calledOf(flight, b)}</span>
              <BookingState of={flight} now={now} t={b} />
              {!flight.live && <span className="soft">{b('givenBack')}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
