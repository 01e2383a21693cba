import { requestLocale } from '@/app/_edge/locale'
import type { Staff } from '@/app/_edge/staff'
import { FlightCard } from '@/app/[slug]/_flight-card/flight-card'
import { whoOf } from '@/app/[slug]/_flight-card/names'
import { Heading } from '@/components/ui/heading'
import type { DayFlight } from '@/domain/day/days/schema'
import { translator } from '@/lib/i18n/translator'
import { formatTime, localDate } from '@/lib/time'

type Props = { slug: string; code: string; country: string; staff: Staff; flight: DayFlight }

/** The flight behind a QR code, on the phone of whoever scanned it at the club. */
export async function StaffCheckin({ slug, code, country, staff, flight }: Props) {
  const { ref, person } = staff
  const zone = ref.timeZone
  const locale = await requestLocale(person.language)
  const t = translator(locale, 'day')
  const heading = t('flight.heading', {
    who: whoOf(flight),
    time: formatTime(flight.startAt, zone, locale),
  })
  return (
    <main id="main" className="page">
      <title>{t('title', { name: heading, club: ref.name })}</title>
      <Heading page="checkin">{heading}</Heading>
      <FlightCard
        {...{ flight, t, slug, locale, zone, country }}
        now={new Date()}
        rights={person.rights}
        place={`/${slug}/checkin/${code}`}
      />
      {person.rights.includes('day.see') && (
        <p className="up-16">
          <a href={`/${slug}/desk/day/run?date=${localDate(flight.startAt, zone)}`}>{t('flight.back')}</a>
        </p>
      )}
    </main>
  )
}
