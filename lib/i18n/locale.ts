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
