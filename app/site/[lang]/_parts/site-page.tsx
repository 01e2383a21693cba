import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { SiteFooter } from './footer'
import { SiteHeader } from './header'

type Props = {
  lang: Locale
  /** After the language: '' or '/pricing'. The switch of language leads to the same page. */
  path: string
  children: ReactNode
}

/** A page of the showcase between its header and its footer. The content brings its own `<main id="main">`. */
export function SitePage({ lang, path, children }: Props) {
  return (
    <>
      <SiteHeader lang={lang} path={path} />
      {children}
      <SiteFooter lang={lang} path={path} />
    </>
  )
}
