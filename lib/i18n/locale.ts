export const locales = ['fr', 'en'] as const
export type Locale = (typeof locales)[number]

/** What each language calls itself. */
export const languageNames: Readonly<Record<Locale, string>> = { fr: 'Français', en: 'English' }

/** The tag by which each is written here: how dates, figures and money look. */
export const localeTags: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** The languages that a reader of one may change to. */
export const otherLocales = (own: Locale): Locale[] => locales.filter((one) => one !== own)

export function isLocale(value: unknown): value is Locale {
  return locales.includes(value as Locale)
}

/** Picks the first language we speak from an Accept-Language header (RFC 9110 §12.5.4), by weight; null when none. */
export function preferredLocale(header: string | null): Locale | null {
  const wanted = (header ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const weight = Number(
        parameters.find((parameter) => parameter.trim().startsWith('q='))?.split('=')[1] ?? 1,
      )
      return { locale: tag.slice(0, 2).toLowerCase(), weight: Number.isFinite(weight) ? weight : 0, index }
    })
    .filter(({ locale, weight }) => isLocale(locale) && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
  return (wanted[0]?.locale as Locale | undefined) ?? null
}
