import { type Locale, languageNames, otherLocales } from '@/lib/i18n/locale'
import { Brand } from './brand'

/** The top of a page that belongs to nobody: our name and the switch of language. */
export function PlainTop({ lang }: { lang: Locale }) {
  return (
    <header className="plain-top">
      <div className="inner">
        <Brand href={`/${lang}`} />
        {otherLocales(lang).map((other) => (
          <a key={other} href={`?lang=${other}`} lang={other} hrefLang={other}>
            {languageNames[other]}
          </a>
        ))}
      </div>
    </header>
  )
}
