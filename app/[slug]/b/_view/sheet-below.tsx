import { translator } from '@/lib/i18n/translator'
import { formatDate, formatDayTime, zoneCity } from '@/lib/time'
import type { BookedFlight } from '../../_flight/flight'

/** What to bring, and that the weather decides, side by side. */
export function SheetAdvice({ flight }: { flight: BookedFlight }) {
  const { locale, bring, passengers } = flight
  const d = translator(locale, 'document')
  const minors = passengers.filter(({ minor }) => minor).map(({ name }) => name)
  const items = minors.length > 0 ? [...bring, d('minorPaper', { names: minors.join(', ') })] : bring
  return (
    <div className="advice">
      {items.length > 0 && (
        <section>
          <h2>{d('bring')}</h2>
          <ul className="list">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="callout">
        <h2>{d('weatherTitle')}</h2>
        <p>{d('weather')}</p>
      </section>
    </div>
  )
}

const ROOM = 1500

/** The rules small below; a club's long text stays behind its link, so that the sheet stays one. */
export function SheetConditions({ flight }: { flight: BookedFlight }) {
  const { locale, zone, cutoffAt, late, minimumAge, conditions, club } = flight
  const d = translator(locale, 'document')
  const t = translator(locale, 'booking')
  const rules = [
    d('zone', { city: zoneCity(zone) }),
    late
      ? d('cutoffLate', { phone: club.phone })
      : d('cutoff', { cutoff: formatDayTime(new Date(cutoffAt), zone, locale) }),
    minimumAge === null ? '' : d('age', { age: minimumAge }),
    d('minors'),
    d('captain'),
    conditions.text.length <= ROOM ? conditions.text.trim() : '',
    d('accepted', {
      date: formatDate(new Date(conditions.acceptedAt), zone, locale),
      version: conditions.version,
    }),
  ]
  return (
    <section className="conditions">
      <h2>{d('conditions')}</h2>
      <div>
        {rules.filter(Boolean).map((rule) => (
          <p key={rule}>{rule}</p>
        ))}
        {conditions.text.length > ROOM && (
          <p>
            <a href={`/${club.slug}/conditions`}>{t('flightPage.conditions')}</a>
          </p>
        )}
      </div>
    </section>
  )
}
