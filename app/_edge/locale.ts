import { headers } from 'next/headers'
import { LOCALE_HEADER } from '@/lib/http/request'
import { isLocale, type Locale } from '@/lib/i18n/locale'

/** The reader's language as `proxy.ts` found it, else `fallback` (a club's own on its pages). */
export async function requestLocale(fallback: Locale = 'fr'): Promise<Locale> {
  const found = (await headers()).get(LOCALE_HEADER)
  return isLocale(found) ? found : fallback
}
