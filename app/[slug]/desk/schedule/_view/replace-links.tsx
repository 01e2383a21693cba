import type { Flight } from '@/domain/bookings/bookings/queries/flight'
import type { Person } from '@/domain/doors/people/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

type Props = { slug: string; locale: Locale; flight: Flight; person: Person; now: number }

/** Who could fly it instead, for whoever plans; the pilot's own way to say no. Nothing once it has begun. */
export function ReplaceLinks({ slug, locale, flight: { booking }, person, now }: Props) {
  const t = translator(locale, 'hits')
  const plans = person.rights.includes('bookings.all')
  const flies = booking.pilotId === person.id
  if (booking.state !== 'booked' || booking.startAt.getTime() <= now || !(plans || flies)) return null
  return (
    <section>
      {plans && (
        <p className="line">
          <a className="desk-button compact" href={`/${slug}/desk/replacements?booking=${booking.id}`}>
            {t('hits.crews')}
          </a>
        </p>
      )}
      {flies && (
        <p className="line">
          <a
            className="desk-button compact"
            href={`/${slug}/desk/replacements/decline?booking=${booking.id}`}
          >
            {t('decline.submit')}
          </a>
        </p>
      )}
    </section>
  )
}
