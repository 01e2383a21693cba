import type { ClubRef } from '@/db/club'
import { clubFacts, linesIn, textIn, versionInWords } from '@/domain/club/clubs/rules'
import type { FlightFacts, PreviousFlight } from '@/emails/facts'
import type { Locale } from '@/lib/i18n/locale'
import { displayPhone } from '@/lib/phone'
import { linkToken } from '@/lib/token'
import type { Flight } from '../queries/flight'

/** Latest instant for a change by the customer, judged on the current start. */
export function cutoffOf(startAt: Date, cutoffMinutes: number): Date {
  return new Date(startAt.getTime() - cutoffMinutes * 60_000)
}

/** How the pilot appears to customers, as the club chose. */
export function pilotShown(
  pilot: { firstName: string; lastName: string } | null,
  shown: 'name' | 'first_name' | 'neither',
): string | null {
  if (!pilot || shown === 'neither') return null
  return shown === 'name' ? `${pilot.firstName} ${pilot.lastName}` : pilot.firstName
}

/** French majority: below it the parental authorisation is attached. */
const MAJORITY = 18

export function isMinor(age: number | null): boolean {
  return age !== null && age < MAJORITY
}

/** Where this deployment answers, and the secret behind its links. */
export type Links = { appUrl: string; secret: string }

export function manageUrl(
  { appUrl, secret }: Links,
  slug: string,
  booking: { id: string; linkVersion: number },
): string {
  return `${appUrl}/${slug}/b/${linkToken(secret, 'booking', booking.id, booking.linkVersion)}`
}

export function checkinUrl(
  { appUrl, secret }: Links,
  slug: string,
  booking: { id: string; linkVersion: number },
): string {
  return `${appUrl}/${slug}/checkin/${linkToken(secret, 'checkin', booking.id, booking.linkVersion)}`
}

/** What mails, documents and pages may say about a flight, in one language. No weight, no age, no price. */
export function flightFacts(
  club: ClubRef,
  flight: Flight,
  locale: Locale,
  links: Links,
  now = new Date(),
): FlightFacts {
  const { booking, activity, base, settings, external } = flight
  const cutoffAt = cutoffOf(booking.startAt, external.cutoffMinutes)
  return {
    locale,
    zone: club.timeZone,
    club: clubFacts(club, settings, locale),
    booking: {
      id: booking.id,
      sequence: booking.sequence,
      references: flight.coupons.map((coupon) => coupon.reference),
      manageUrl: manageUrl(links, club.slug, booking),
      checkinUrl: checkinUrl(links, club.slug, booking),
    },
    activity: { name: textIn(activity.name, locale), durationMinutes: activity.durationMinutes },
    base: {
      name: base.name,
      icao: base.icao,
      latitude: base.latitude,
      longitude: base.longitude,
      meetingPlace: base.meetingPlace,
      address: base.address,
    },
    meetAt: booking.meetAt.toISOString(),
    start: booking.startAt.toISOString(),
    end: booking.endAt.toISOString(),
    cutoffAt: cutoffAt.toISOString(),
    late: cutoffAt <= now,
    aircraft: { type: flight.aircraft.type, registration: flight.aircraft.registration },
    pilot: pilotShown(flight.pilot, external.pilotShown),
    contact: {
      firstName: booking.firstName,
      lastName: booking.lastName,
      cellPhone: displayPhone(booking.cellPhone, settings.country),
      dial: booking.cellPhone,
      email: booking.email,
    },
    passengers: flight.passengers.map(({ name, age }) => ({ name, minor: isMinor(age) })),
    bring: linesIn(settings.bring, locale),
    minimumAge: activity.minimumAge,
    conditions: {
      text: printed(textIn(settings.conditions, locale)),
      version: versionInWords(booking.conditionsVersion, locale),
      acceptedAt: (booking.conditionsAcceptedAt ?? booking.createdAt).toISOString(),
    },
  }
}

/** A club's text as running print: its headings ("## ") open their paragraph. */
function printed(text: string): string {
  return text.replace(/^## (.+)\n+/gm, '$1. ')
}

/** How a flight was, for those who are told old and new. */
export function previousFacts(flight: Flight): PreviousFlight {
  return {
    start: flight.booking.startAt.toISOString(),
    meetAt: flight.booking.meetAt.toISOString(),
    aircraft: { type: flight.aircraft.type, registration: flight.aircraft.registration },
    pilot: pilotShown(flight.pilot, flight.external.pilotShown),
  }
}
