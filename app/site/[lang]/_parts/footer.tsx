import { otherLocale } from '@/app/_parts/language'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

export function SiteFooter({ lang }: { lang: Locale }) {
  const other = otherLocale(lang)
  return (
    <footer className="foot">
      <div className="foot-in wide">
        <span>Envol</span>
        <a className="by" href={`/${other}`} lang={other} hrefLang={other}>
          {translator(lang, 'common')('otherLanguage')}
        </a>
      </div>
    </footer>
  )
}
