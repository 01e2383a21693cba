import { translator } from '@/lib/i18n/translator'
import type { DossierPage } from '../_dossier'

/** Who sits in it; weights and ages as long as they are kept, for those who may see them. */
export function Passengers({ locale, dossier }: DossierPage) {
  const t = translator(locale, 'bookings')
  const { passengers, sight } = dossier
  if (passengers.length === 0) return null
  const known = passengers.some(({ weightKg, age }) => weightKg !== null || age !== null)
  return (
    <section aria-labelledby="passengers">
      <h2 id="passengers">{t('passengers', { count: passengers.length })}</h2>
      <ul className="plain-list">
        {passengers.map(({ seat, name, minor, age, weightKg }) => (
          <li key={seat}>
            <b>{name || t('unnamed')}</b>
            {weightKg !== null && <span>{t('weight', { kg: weightKg })}</span>}
            {age !== null && <span>{t('age', { age })}</span>}
            {minor && <span className="minor">{t('minor')}</span>}
          </li>
        ))}
      </ul>
      {sight.weights && !known && <p className="soft">{t('erased')}</p>}
    </section>
  )
}
