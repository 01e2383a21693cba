import '@/app/styles/club.css'
import type { ReactNode } from 'react'
import { Icon } from '@/components/ui/icon'
import { type Locale, otherLocales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { LanguageLink } from '../../_parts/language-link'
import { clubColour } from './club-colour'
import { ClubMark } from './club-mark'
import type { ClubFace } from './facts'
import { SoftLinks } from './soft-links'

export type ClubShellProps = { locale: Locale; club: ClubFace; children: ReactNode }

/** Header and footer of a club's public pages. The content brings its own `<main id="main">`. */
export function ClubShell({ locale, club, children }: ClubShellProps) {
  const t = translator(locale, 'booking')
  const { slug, name, phone } = club
  return (
    <div className="club-pages" style={clubColour(club.accent)}>
      <header>
        <div className="club-top">
          <div className="club-top-inner">
            <a className="club" href={`/${slug}`}>
              <ClubMark />
              <span>{name}</span>
            </a>
            {phone && (
              <a
                className="top-act"
                href={`tel:${phone.dial}`}
                aria-label={t('shell.call', { phone: phone.shown })}
              >
                <Icon name="phone" />
                <span className="phone-figures">{phone.shown}</span>
              </a>
            )}
            {otherLocales(locale).map((other) => (
              <LanguageLink key={other} lang={other} />
            ))}
          </div>
        </div>
      </header>
      {children}
      <SoftLinks />
      <footer className="foot">
        <div className="foot-inner">
          <a href={`/${slug}/login`}>{t('shell.login')}</a>
          <a href={`/${slug}/legal`}>{t('shell.legal')}</a>
          <a href={`/${slug}/privacy`}>{t('shell.privacy')}</a>
          <a href={`/${slug}/conditions`}>{t('shell.conditions')}</a>
          <span className="made-by">{t.rich('shell.by', { envol: () => <a href="/">Envol</a> })}</span>
        </div>
      </footer>
    </div>
  )
}
