import { State } from '@/components/ui/state'
import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import { textIn } from '@/domain/club/clubs/rules'
import type { FormAction } from '@/lib/form'
import { localDate } from '@/lib/time'
import type { HitWords } from '../../_hits/words'
import { DeskBody, DeskPage } from '../../_view/desk-page'
import { PressForm } from './press-form'

type Props = {
  slug: string
  words: HitWords
  flight: Flight
  over: boolean
  /** The button says no; otherwise it takes that back. */
  no: boolean
  action: FormAction
}

/** One flight, and the one thing its pilot may have to say about it. */
export function DeclineView({ slug, words, flight, over, no, action }: Props) {
  const { t, day, time, locale, zone } = words
  const { booking, activity, aircraft } = flight
  const schedule = `/${slug}/desk/schedule?date=${localDate(booking.startAt, zone)}&item=${booking.id}`
  return (
    <DeskPage name="hits" heading={t('decline.heading')}>
      <DeskBody>
        <section className="hit-row">
          <p className="when">
            <b>
              <time dateTime={booking.startAt.toISOString()}>{time(booking.startAt)}</time>
            </b>
            <small className="soft">{t('hits.meeting', { time: time(booking.meetAt) })}</small>
          </p>
          <div>
            <h2>{day(booking.startAt)}</h2>
            <p>
              {textIn(activity.name, locale)}, {aircraft.registration}
            </p>
          </div>
        </section>
        {over && <p>{t('decline.over')}</p>}
        {!over && no && <p className="soft">{t('decline.lead')}</p>}
        {!over && !no && (
          <div role="status">
            <State shape="square" colour="wind">
              {t('decline.said')}
            </State>
            <p className="soft">{t('decline.saidHelp')}</p>
          </div>
        )}
        <div className="decline">
          {over ? (
            <a className="desk-button" href={schedule}>
              {t('decline.keep')}
            </a>
          ) : (
            <PressForm
              key={String(no)}
              action={action}
              button={t(no ? 'decline.submit' : 'decline.back')}
              filled={no}
            >
              <a className="desk-button" href={schedule}>
                {t('decline.keep')}
              </a>
            </PressForm>
          )}
        </div>
      </DeskBody>
    </DeskPage>
  )
}
