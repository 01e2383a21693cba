import { type Locale, languageNames, otherLocales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const own = ['pricing', 'terms', 'privacy', 'legal', 'accessibility'] as const

/** The foot of the showcase's pages: every one of them, in this language, and the same one in the other. */
export function SiteFooter({ lang, path = '' }: { lang: Locale; path?: string }) {
  const t = translator(lang, 'showcase')
  return (
    <footer className="foot site-foot">
      <div className="foot-inner wide">
        <nav aria-label={t('pages.footer')}>
          {own.map((name) => (
            <a
              key={name}
              href={`/${lang}/${name}`}
              aria-current={path === `/${name}` ? ('page' as const) : undefined}
            >
              {t(`pages.${name}`)}
            </a>
          ))}
          <a href={`/docs?lang=${lang}`}>{t('pages.docs')}</a>
          <a href={`/account/login?lang=${lang}`}>{t('pages.signIn')}</a>
        </nav>
        {otherLocales(lang).map((other) => (
          <a key={other} className="made-by" href={`/${other}${path}`} lang={other} hrefLang={other}>
            {languageNames[other]}
          </a>
        ))}
      </div>
    </footer>
  )
}
