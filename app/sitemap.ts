import type { MetadataRoute } from 'next'
import { env } from '@/lib/env'
import { locales } from '@/lib/i18n/locale'

export const dynamic = 'force-dynamic'

export default function sitemap(): MetadataRoute.Sitemap {
  const base = env().APP_URL
  const languages = Object.fromEntries(locales.map((locale) => [locale, `${base}/${locale}`]))
  return locales.map((locale) => ({ url: `${base}/${locale}`, alternates: { languages } }))
}
