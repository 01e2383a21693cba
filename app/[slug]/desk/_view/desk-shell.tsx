import type { ReactNode } from 'react'
import { LanguageLink } from '@/app/_parts/language-link'
import { Icon } from '@/components/ui/icon'
import type { Right } from '@/domain/doors/rights/schema'
import { type Locale, otherLocales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { clubColour } from '../../_view/club-colour'
import { ClubMark } from '../../_view/club-mark'
import type { ClubFace } from '../../_view/facts'
import { PaletteField } from './palette-field'
import { openPlaces } from './places'
import { RailLink } from './rail-link'

type Props = {
  locale: Locale
  club: Pick<ClubFace, 'slug' | 'name' | 'accent'>
  /** Where the club flies from, or null. */
  place: string | null
  person: { firstName: string; lastName: string; rights: readonly Right[] }
  /** How much waits for them: on the first page's own line. */
  waiting: number
  signOut: () => Promise<void>
  children: ReactNode
}

/** What stands around every page of a club's desk: where one is, where one can go, who one is. */
export function DeskShell({ locale, club, place, person, waiting, signOut, children }: Props) {
  const t = translator(locale, 'desk')
  const { slug, name } = club
  return (
    <div className="office" style={clubColour(club.accent)}>
      <nav className="office-rail" aria-label={t('nav.label')}>
        <ClubMark className="office-mark" />
        <ul>
          {openPlaces(person.rights).map(({ path, icon, words }) => (
            <li key={path}>
              <RailLink href={`/${slug}/desk${path}`} exact={path === ''}>
                <Icon name={icon} />
                {t(words)}
                {path === '' && waiting > 0 && (
                  <b className="badge">
                    <span aria-hidden="true">{waiting}</span>
                    <span className="visually-hidden">{t('waits.badge', { count: waiting })}</span>
                  </b>
                )}
              </RailLink>
            </li>
          ))}
        </ul>
      </nav>
      <header className="office-top">
        <p className="office-club">
          <strong>{name}</strong>
          {place && <span>{place}</span>}
        </p>
        <PaletteField locale={locale} slug={slug} rights={person.rights} />
        <details className="office-me">
          <summary>
            <b aria-hidden="true">{initials(person)}</b>
            <span>{person.firstName}</span>
            <span className="visually-hidden">{t('me.menu')}</span>
          </summary>
          <ul>
            {otherLocales(locale).map((other) => (
              <li key={other}>
                <LanguageLink lang={other} />
              </li>
            ))}
            <li>
              <a href={`/${slug}/desk/me`}>{t('me.own')}</a>
            </li>
            <li>
              <a href={`/${slug}/desk/sessions`}>{t('me.sessions')}</a>
            </li>
            <li>
              <a href={`/${slug}`}>{t('me.door')}</a>
            </li>
            <li>
              <form action={signOut}>
                <button type="submit">{t('me.signOut')}</button>
              </form>
            </li>
          </ul>
        </details>
      </header>
      {children}
    </div>
  )
}

const initials = ({ firstName, lastName }: { firstName: string; lastName: string }) =>
  [firstName, lastName]
    .map((name) => [...name.trim()][0] ?? '')
    .join('')
    .toUpperCase()
