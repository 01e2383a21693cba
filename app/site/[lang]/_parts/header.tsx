import { Brand } from '@/app/_parts/brand'
import { type Locale, languageNames, otherLocales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** The top of the showcase's pages. On the first one it lies over the sky. */
export function SiteHeader({ lang, path = '' }: { lang: Locale; path?: string }) {
  const t = translator(lang, 'showcase')
  const here = (to: string) => (path === to ? ('page' as const) : undefined)
  return (
    <header className={path === '' ? 'home-top over-picture' : 'home-top'}>
      <div className="inner">
        <Brand href={`/${lang}`} />
        <nav aria-label={t('pages.nav')}>
          <a href={`/${lang}/pricing`} aria-current={here('/pricing')}>
            {t('pages.pricing')}
          </a>
          <a href={`/docs?lang=${lang}`}>{t('pages.docs')}</a>
          {otherLocales(lang).map((other) => (
            <a key={other} href={`/${other}${path}`} lang={other} hrefLang={other}>
              {languageNames[other]}
            </a>
          ))}
          <a href={`/account/login?lang=${lang}`}>{t('pages.signIn')}</a>
        </nav>
        <a className="button small" href={`/${lang}/signup`} aria-current={here('/signup')}>
          {t('pages.signUp')}
        </a>
      </div>
    </header>
  )
}
