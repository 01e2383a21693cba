import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { Brand } from './brand'
import { otherLocale } from './language'

/** The top of a page that belongs to nobody: our name and the switch of language. */
export function PlainTop({ lang }: { lang: Locale }) {
  const other = otherLocale(lang)
  return (
    <header className="plain-top">
      <div className="inner">
        <Brand href={`/${lang}`} />
        <a href={`?lang=${other}`} lang={other} hrefLang={other}>
          {translator(lang, 'common')('otherLanguage')}
        </a>
      </div>
    </header>
  )
}
