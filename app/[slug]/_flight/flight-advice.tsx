import { translator } from '@/lib/i18n/translator'
import type { BookedFlight } from './flight'

/** What to bring, and that the weather decides. */
export function FlightAdvice({ flight }: { flight: BookedFlight }) {
  const { locale, bring, contact, passengers } = flight
  const t = translator(locale, 'booking')
  const items = passengers.some(({ minor }) => minor) ? [...bring, t('flightPage.minor')] : bring
  return (
    <>
      {items.length > 0 && (
        <section className="part">
          <h2>{t('flightPage.bring')}</h2>
          <ul className="list">
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      )}
      <section className="part callout">
        <h2>{t('flightPage.weatherTitle')}</h2>
        <p>{t('flightPage.weather', { phone: contact.cellPhone.replaceAll(' ', '\u00a0') })}</p>
      </section>
    </>
  )
}
