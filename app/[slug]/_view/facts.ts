import type { Locale } from '@/lib/i18n/locale'

/** What every page of a club shows of it. */
export type ClubFace = {
  slug: string
  name: string
  kind: 'production' | 'test' | 'demo'
  /** As people read it, and in E.164; null when the club gave none. */
  phone: { shown: string; dial: string } | null
  /** Hex colour of the logo on paper, or null for the house's own. */
  accent: string | null
}

/** What every view needs to speak: the reader's language, the club, the airfield's zone (IANA). */
export type Desk = { locale: Locale; club: ClubFace; zone: string }
