import type { Locale } from '@/lib/i18n/locale'

/** A booked flight as the public pages show it: any `FlightFacts` is one. Instants are ISO 8601; `zone` the airfield's. */
export type BookedFlight = {
  locale: Locale
  zone: string
  club: {
    slug: string
    name: string
    tagline: string
    phone: string
    dial: string
    email: string
    address: string
    accent: string | null
  }
  booking: { references: string[] }
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
  /** Latest instant for an online change. */
  cutoffAt: string
  /** That instant has passed. */
  late?: boolean
  aircraft: { type: string; registration: string }
  pilot: string | null
  contact: { firstName: string; lastName: string; cellPhone: string; email: string }
  passengers: { name: string; minor: boolean }[]
  bring: string[]
  minimumAge: number | null
  conditions: { text: string; version: string; acceptedAt: string }
}

export function mapHref({ latitude, longitude }: BookedFlight['base']): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`
}
