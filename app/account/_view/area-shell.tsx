import type { ReactNode } from 'react'
import { Brand } from '@/app/_parts/brand'
import { type Locale, otherLocales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDayYear } from '@/lib/time'
import { LanguageLink } from '../../_parts/language-link'
import { AreaNav } from './area-nav'

type Props = {
  locale: Locale
  /** What the account is called. */
  organisation: string
  /** When the account is to be closed, or null. */
  closesAt: Date | null
  keepOpen: (form: FormData) => Promise<void>
  signOut: () => Promise<void>
  children: ReactNode
}

/** What stands around every page of the client area: our name, where one is, the way out, and whether all is about to go. */
export function AreaShell({ locale, organisation, closesAt, keepOpen, signOut, children }: Props) {
  const t = translator(locale, 'account')
  return (
    <>
      <header className="area-top">
        <div className="plain-top">
          <div className="inner">
            <Brand href={`/${locale}`} />
            <span className="area-who">{organisation}</span>
            {otherLocales(locale).map((other) => (
              <LanguageLink key={other} lang={other} />
            ))}
            <form action={signOut}>
              <button className="top-act link-button" type="submit">
                {t('signOut')}
              </button>
            </form>
          </div>
        </div>
        <AreaNav
          label={t('nav.label')}
          places={[
            { href: '/account/platforms', name: t('nav.platforms') },
            { href: '/account/details', name: t('nav.details') },
            { href: '/account/password', name: t('nav.password') },
            { href: '/account/sessions', name: t('nav.sessions') },
          ]}
        />
      </header>
      {closesAt && (
        <section className="area-alarm" aria-label={t('closing.label')}>
          <div className="inner">
            <p>
              {t.rich('closing.when', {
                day: formatDayYear(closesAt, 'Europe/Paris', locale),
                strong: (words) => <strong>{words}</strong>,
              })}
            </p>
            <form action={keepOpen}>
              <button className="button small line" type="submit">
                {t('closing.keep')}
              </button>
            </form>
          </div>
        </section>
      )}
      {children}
    </>
  )
}
