import type { Locale } from '@/lib/i18n/locale'

/** The same page in every language. `x-default`: the front door leads to the visitor's own, other pages are in English. */
export function alternatesOf(path: string): Record<Locale | 'x-default', string> {
  return { fr: `/fr${path}`, en: `/en${path}`, 'x-default': path === '' ? '/' : `/en${path}` }
}
