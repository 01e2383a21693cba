import type { ClubRef } from '@/db/club'
import type { Localized } from '@/db/schema/columns'
import type { ClubFacts } from '@/emails/facts'
import type { Locale } from '@/lib/i18n/locale'
import { displayPhone } from '@/lib/phone'
import { CALENDAR, dayInstant, formatDate, isLocalDate } from '@/lib/time'
import type { ClubSettings } from './queries'

/** A club's text in a language, or in the other one when it has none. */
export function textIn(text: Localized, locale: Locale): string {
  return text[locale] || text.fr || text.en || ''
}

/** Lines of a club's text, without blank ones. */
export function linesIn(text: Localized, locale: Locale): string[] {
  return textIn(text, locale)
    .split('\n')
    .map((line) => line.replace(/^[-*•]\s*/, '').trim())
    .filter(Boolean)
}

/** The club as its mails, documents and pages show it. */
export function clubFacts(club: ClubRef, settings: ClubSettings, locale: Locale): ClubFacts {
  const { phone, country, email, address, accent } = settings
  return {
    slug: club.slug,
    name: club.name,
    tagline: textIn(settings.tagline, locale),
    phone: phone && displayPhone(phone, country),
    dial: phone,
    email,
    address,
    accent,
  }
}

/** "5 décembre 2026", "5 décembre 2026 (2)" of a day's second version. */
export function versionInWords(version: string, locale: Locale): string {
  const [day = '', count] = version.split('.')
  if (!isLocalDate(day)) return version
  const words = formatDate(dayInstant(day), CALENDAR, locale)
  return count ? `${words} (${count})` : words
}
