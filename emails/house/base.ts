import type { Locale } from '@/lib/i18n/locale'

/** What every mail of the house carries beside its own facts. `link`, where there is one, is its secret: blanked once delivered. */
export type HouseMailBase = { language: Locale; link?: string }
