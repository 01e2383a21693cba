import { Icon } from '@/components/ui/icon'
import { isReplaceable } from '@/domain/bookings/bookings/rules/flags'
import { translator } from '@/lib/i18n/translator'
import type { DossierPage } from '../_dossier'

/** Why staff must look at it, and what they can do. */
export function Flags({ locale, club, dossier, may }: DossierPage) {
  const t = translator(locale, 'bookings')
  const { id, flags } = dossier.booking
  if (flags.length === 0) return null
  return (
    <section aria-labelledby="flags">
      <h2 id="flags">{t('flags')}</h2>
      <ul className="flag-list">
        {flags.map((flag) => (
          <li key={flag}>
            <Icon name="warning" />
            <div>
              <strong>{t(`flag.${flag}`)}</strong>
              <p>{t(`todo.${flag}`)}</p>
              {may && isReplaceable(flag) && (
                <a className="link" href={`/${club.slug}/desk/replacements?booking=${id}`}>
                  {t('replace')}
                </a>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
