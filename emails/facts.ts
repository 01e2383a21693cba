import type { Locale } from '@/lib/i18n/locale'

/** What every mail and document about one flight may say. Instants are ISO 8601 in UTC; `zone` is the airfield's. */
export type FlightFacts = {
  locale: Locale
  zone: string
  club: {
    slug: string
    name: string
    tagline: string
    /** As people read it, and E.164 for links; both empty when the club gave none. */
    phone: string
    dial: string
    email: string
    address: string
    /** Hex colour for the logo and one line, or null for the house's own. */
    accent: string | null
  }
  booking: {
    id: string
    sequence: number
    references: string[]
    /** Absolute address of the customer's page. */
    manageUrl: string
    /** Absolute address behind the QR code. */
    checkinUrl: string
  }
  activity: { name: string; durationMinutes: number }
  base: {
    name: string
    icao: string
    latitude: number
    longitude: number
    meetingPlace: string
    address: string
  }
  meetAt: string
  start: string
  end: string
  /** Latest instant for an online change, judged on this start. */
  cutoffAt: string
  /** That instant had passed when this was written: nothing can be changed online. */
  late?: boolean
  aircraft: { type: string; registration: string }
  /** As the club shows it: name, first name, or null for neither. */
  pilot: string | null
  /** `cellPhone` as people read it, `dial` in E.164. */
  contact: { firstName: string; lastName: string; cellPhone: string; dial: string; email: string }
  passengers: { name: string; minor: boolean }[]
  /** Plain lines. */
  bring: string[]
  minimumAge: number | null
  conditions: { text: string; version: string; acceptedAt: string }
}

export type ClubFacts = FlightFacts['club']

export type PreviousFlight = Pick<FlightFacts, 'start' | 'meetAt' | 'aircraft' | 'pilot'>
