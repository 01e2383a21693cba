'use client'

import { useSearchParams } from 'next/navigation'
import { type Locale, languageNames } from '@/lib/i18n/locale'

/** The same page in another language; whatever else the address says is kept. */
export function LanguageLink({ lang }: { lang: Locale }) {
  const query = new URLSearchParams(useSearchParams())
  query.set('lang', lang)
  return (
    <a className="top-act" href={`?${query}`} lang={lang} hrefLang={lang}>
      {languageNames[lang]}
    </a>
  )
}
