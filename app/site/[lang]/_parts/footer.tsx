import { otherLocale } from '@/app/_parts/language'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const own = ['pricing', 'terms', 'privacy', 'legal', 'accessibility'] as const

/** The foot of the showcase's pages: every one of them, in this language, and the same one in the other. */
export function SiteFooter({ lang, path = '' }: { lang: Locale; path?: string }) {
  const t = translator(lang, 'showcase')
  const other = otherLocale(lang)
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
        <a className="made-by" href={`/${other}${path}`} lang={other} hrefLang={other}>
          {translator(lang, 'common')('otherLanguage')}
        </a>
      </div>
    </footer>
  )
}
