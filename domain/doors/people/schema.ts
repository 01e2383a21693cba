import type { Right } from '@/db/schema/rights'
import type { Locale } from '@/lib/i18n/locale'

/** A user of a platform, with what the profile opens. */
export type Person = {
  id: string
  firstName: string
  lastName: string
  email: string | null
  language: Locale
  rights: readonly Right[]
}

/** What the doors know of a person. */
export type PersonFace = {
  id: string
  firstName: string
  lastName: string
  identifier: string | null
  email: string | null
  language: Locale
  passwordHash: string | null
}

/** A browser signed in to a platform. */
export type SignedInPerson = { sessionId: string; person: Person }

/** The language in which somebody is written to, and whether they are when others change one of their bookings. */
export type Preferences = { language: Locale; mailed: boolean }
