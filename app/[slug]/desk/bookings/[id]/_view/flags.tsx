import { Icon } from '@/components/ui/icon'
import { translator } from '@/lib/i18n/translator'
import type { DossierPage } from '../_dossier'

const known = [
  'aircraft_unavailable',
  'pilot_absent',
  'pilot_declined',
  'void_coupon',
  'allocated_elsewhere',
] as const
const replaceable: readonly string[] = ['aircraft_unavailable', 'pilot_absent', 'pilot_declined']

/** Why staff must look at it, and what they can do. */
export function Flags({ locale, club, dossier, may }: DossierPage) {
  const t = translator(locale, 'bookings')
  const { id, flags } = dossier.booking
  if (flags.length === 0) return null
  return (
    <section aria-labelledby="flags">
      <h2 id="flags">{t('flags')}</h2>
      <ul className="flag-list">
        {flags.map((flag) => {
          const name = known.find((one) => one === flag) ?? 'other'
          return (
            <li key={flag}>
              <Icon name="warning" />
              <div>
                <strong>{t(`flag.${name}`)}</strong>
                <p>{t(`todo.${name}`)}</p>
                {may && replaceable.includes(flag) && (
                  <a className="link" href={`/${club.slug}/desk/replacements?booking=${id}`}>
                    {t('replace')}
                  </a>
                )}
              </div>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
