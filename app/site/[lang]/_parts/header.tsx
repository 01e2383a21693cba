import { Brand } from '@/app/_parts/brand'
import { otherLocale } from '@/app/_parts/language'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

export function SiteHeader({ lang }: { lang: Locale }) {
  const other = otherLocale(lang)
  return (
    <header className="home-top">
      <div className="in">
        <Brand href={`/${lang}`} />
        <a className="nav" href={`/${other}`} lang={other} hrefLang={other}>
          {translator(lang, 'common')('otherLanguage')}
        </a>
      </div>
    </header>
  )
}
