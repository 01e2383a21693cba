'use client'

import { useSearchParams } from 'next/navigation'

/** The same page in the other language; whatever else the address says is kept. */
export function LanguageLink({ lang, name }: { lang: string; name: string }) {
  const query = new URLSearchParams(useSearchParams())
  query.set('lang', lang)
  return (
    <a className="top-act" href={`?${query}`} lang={lang} hrefLang={lang}>
      {name}
    </a>
  )
}
