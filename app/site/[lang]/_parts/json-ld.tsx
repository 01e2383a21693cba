import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { locales } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'

/** What Envol is, for search engines (schema.org). The offer is the one thing that can be had today: a test platform. */
export function JsonLd({ lang }: { lang: Locale }) {
  const t = translator(lang, 'showcase')
  const site = env().APP_URL
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'SoftwareApplication',
    name: 'Envol',
    url: `${site}/${lang}`,
    description: t('home.description'),
    applicationCategory: 'BusinessApplication',
    operatingSystem: 'Web',
    inLanguage: locales,
    image: `${site}/share-${lang}.png`,
    screenshot: `${site}/screens/desk-slots-light-${lang}.webp`,
    offers: { '@type': 'Offer', price: 0, priceCurrency: 'EUR', description: t('cost.title') },
  }
  const json = JSON.stringify(facts).replaceAll('<', '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own words, and no "<" among them can end the element.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
