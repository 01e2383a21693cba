import { Heading } from '@/components/ui/heading'
import { Icon } from '@/components/ui/icon'
import type { FormAction } from '@/lib/form'
import { translator } from '@/lib/i18n/translator'
import { formatDay, formatDayTime } from '@/lib/time'
import type { BookedFlight } from '../../_flight/flight'
import { type DocumentLinks, FlightActs } from '../../_flight/flight-acts'
import { FlightAdvice } from '../../_flight/flight-advice'
import { FlightPairs } from '../../_flight/flight-pairs'
import { FlightRail } from '../../_flight/flight-rail'
import { SeeSlotsForm } from '../../_slots/see-slots-form'
import { BookingNews, type BookingStanding, BookingState } from './booking-state'

export type BookingViewProps = {
  flight: BookedFlight
  standing: BookingStanding
  links: DocumentLinks
  /** Null: no longer possible online. */
  moveHref: string | null
  cancelHref: string | null
  /** Opens the schedule with the same coupons, while one of them is good again. */
  again: FormAction | null
}

/** The customer's booking behind the link of the mail, in whatever state it is. */
export function BookingView({ flight, standing, links, moveHref, cancelHref, again }: BookingViewProps) {
  const { locale, zone, club } = flight
  const t = translator(locale, 'booking')
  const day = formatDay(new Date(flight.meetAt), zone, locale)
  const coming = standing.state === 'booked'
  const heading = t('flightPage.heading', { day })
  const title = t('title.page', { name: heading, club: club.name })
  return (
    <main id="main" className="page">
      {!again && <title>{title}</title>}
      <div className="cols">
        <div>
          <div className="done-head">
            <BookingState locale={locale} standing={standing} />
            <Heading page="booking">{heading}</Heading>
          </div>
          <BookingNews flight={flight} standing={standing} />
          {coming && <FlightRail flight={flight} />}
          {coming && <FlightActs locale={locale} links={links} />}
          {again && (
            <SeeSlotsForm
              action={again}
              copy={{
                title,
                errorTitle: t('title.error', { title }),
                problem: t('problem.count', { count: 1 }),
                send: t('flightPage.again'),
                busy: t('busy'),
              }}
            />
          )}
          {coming && <FlightAdvice flight={flight} />}
        </div>
        <aside aria-labelledby="sum">
          <FlightPairs flight={flight} />
          {coming && (
            <div className="fact">
              <p>
                {moveHref || cancelHref
                  ? t('flightPage.changeable', {
                      until: formatDayTime(new Date(flight.cutoffAt), zone, locale),
                    })
                  : t('flightPage.late')}
              </p>
              <div className="acts inline">
                {moveHref && (
                  <a className="button line" href={moveHref}>
                    {t('flightPage.move')}
                  </a>
                )}
                {cancelHref && (
                  <a className="button line" href={cancelHref}>
                    {t('flightPage.cancel')}
                  </a>
                )}
              </div>
            </div>
          )}
          {club.phone && (
            <p className="fact">
              <a className="plain-link" href={`tel:${club.dial}`}>
                <Icon name="phone" />
                {t('shell.call', { phone: club.phone })}
              </a>
            </p>
          )}
        </aside>
      </div>
    </main>
  )
}
