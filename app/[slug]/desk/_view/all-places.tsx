import { Icon } from '@/components/ui/icon'
import type { Right } from '@/domain/doors/rights/schema'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { openPlaces } from './places'

type Props = { locale: Locale; slug: string; rights: readonly Right[] }

/** Every place of the desk that somebody may open, but the home page they stand on. */
export function AllPlaces({ locale, slug, rights }: Props) {
  const t = translator(locale, 'desk')
  return (
    <nav aria-label={t('nav.all')}>
      <ul className="office-places">
        {openPlaces(rights)
          .filter(({ path }) => path !== '')
          .map(({ path, icon, words }) => (
            <li key={path}>
              <a href={`/${slug}/desk${path}`}>
                <Icon name={icon} />
                {t(words)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
