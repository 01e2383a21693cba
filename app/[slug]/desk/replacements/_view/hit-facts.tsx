import { State } from '@/components/ui/state'
import { textIn } from '@/domain/club/clubs/rules'
import type { Hit } from '@/domain/schedule/replacements/schema'
import { displayPhone } from '@/lib/phone'
import type { HitWords } from '../../_hits/words'
import { causeWords, whoWords } from '../_words'

type Props = { slug: string; hit: Hit; words: HitWords }

/** A hit booking as the scheduler must know it: when, for whom, as planned, and why it cannot be. */
export function HitFacts({ slug, hit, words }: Props) {
  const { t, time, locale } = words
  const { booking, activity, aircraft, pilot, passengers, settings } = hit.flight
  const planned = pilot
    ? t('hits.crew', { aircraft: aircraft.registration, pilot: `${pilot.firstName} ${pilot.lastName}` })
    : `${aircraft.registration}, ${t('hits.noPilot')}`
  return (
    <>
      <p className="when">
        <b>
          <time dateTime={booking.startAt.toISOString()}>{time(booking.startAt)}</time>
        </b>
        <small className="soft">
          {booking.external ? t('hits.meeting', { time: time(booking.meetAt) }) : time(booking.endAt)}
        </small>
      </p>
      <div>
        <h3>{whoWords(hit) || textIn(activity.name, locale)}</h3>
        <p className="soft">
          {textIn(activity.name, locale)}
          {booking.external && `, ${t('hits.passengers', { count: passengers.length })}`}
        </p>
        <p className="soft">{planned}</p>
        <ul className="reasons">
          {hit.causes.map((cause) => (
            <li key={`${cause.reason}-${cause.ref}-${cause.text}`}>
              <State shape="square" colour="wind">
                {causeWords(cause, hit, words)}
              </State>
            </li>
          ))}
        </ul>
        <p className="acts">
          <a className="link" href={`/${slug}/desk/bookings/${booking.id}`}>
            {t('hits.open')}
            <span className="visually-hidden">, {whoWords(hit)}</span>
          </a>
          {booking.external && booking.cellPhone && (
            <a
              className="link mono"
              href={`tel:${booking.cellPhone}`}
              aria-label={t('hits.call', { name: whoWords(hit) })}
            >
              {displayPhone(booking.cellPhone, settings.country)}
            </a>
          )}
        </p>
      </div>
    </>
  )
}
