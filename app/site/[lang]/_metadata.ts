import type { Metadata } from 'next'
import { alternatesOf } from '@/app/_parts/alternates'
import { type Locale, localeTags, otherLocales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

const openGraph = (lang: Locale) => localeTags[lang].replace('-', '_')

type Page = {
  lang: Locale
  /** After the language: '' or '/pricing'. */
  path: string
  title: string
  description: string
}

/** What search engines and link previews are told of a page of the showcase that may be indexed. */
export function siteMetadata({ lang, path, title, description }: Page): Metadata {
  const alt = translator(lang, 'showcase')('home.title')
  const image = { url: `/share-${lang}.png`, width: 1200, height: 630, alt }
  return {
    title,
    description,
    robots: { index: true, follow: true },
    alternates: { canonical: `/${lang}${path}`, languages: alternatesOf(path) },
    openGraph: {
      type: 'website',
      siteName: 'Envol',
      locale: openGraph(lang),
      alternateLocale: otherLocales(lang).map(openGraph),
      url: `/${lang}${path}`,
      title,
      description,
      images: [image],
    },
    twitter: { card: 'summary_large_image', title, description, images: [image] },
  }
}
