import type { Locale } from '@/lib/i18n/locale'

/** The language that a switch offers. */
export function otherLocale(lang: Locale): Locale {
  return lang === 'fr' ? 'en' : 'fr'
}
