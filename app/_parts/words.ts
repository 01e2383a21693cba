import type { Locale } from '@/lib/i18n/locale'
import en from '@/lib/i18n/messages/en/common.json'
import fr from '@/lib/i18n/messages/fr/common.json'

const words = { fr, en } satisfies Record<Locale, unknown>

/** A sentence without variables, for client components: all the messages and their formatter would weigh 30 kB there. */
export function word(lang: Locale, key: keyof typeof fr): string {
  return words[lang][key]
}
