import type { Route } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { clubAt } from '@/app/_edge/gates'
import { requestLocale } from '@/app/_edge/locale'
import { type Actor, type ClubRef, inClub } from '@/db/club'
import { type Flight, loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { flightFacts } from '@/domain/bookings/bookings/rules/flight'
import type { FlightFacts } from '@/emails/facts'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { linkToken, linkTokenId, linkTokenIs } from '@/lib/token'
import { ifReset, isOurLink } from './_caught'

/** A customer's booking behind its link. */
export type OpenBooking = {
  ref: ClubRef
  actor: Actor
  locale: Locale
  flight: Flight
  facts: FlightFacts
  path: Route
}

/** The customer's own page of a booking. */
export function customerPath(slug: string, booking: { id: string; linkVersion: number }): Route {
  return `/${slug}/b/${linkToken(env().AUTH_SECRET, 'booking', booking.id, booking.linkVersion)}` as Route
}

/** The booking that a link of this purpose opens; null for any other token, club or revoked link. */
export const bookingBehind = cache(
  async (slug: string, purpose: 'booking' | 'checkin', token: string): Promise<OpenBooking | null> => {
    const ref = await clubAt(slug)
    const id = linkTokenId(token)
    if (!ref || !id) return null
    const actor: Actor = { kind: 'customer', id }
    const flight = await inClub(ref, actor, (club) => loadFlight(club, id))
    const { AUTH_SECRET, APP_URL } = env()
    if (!flight || !linkTokenIs(token, AUTH_SECRET, purpose, id, flight.booking.linkVersion)) return null
    const locale = await requestLocale(flight.booking.language)
    const facts = flightFacts(ref, flight, locale, { appUrl: APP_URL, secret: AUTH_SECRET })
    return { ref, actor, locale, flight, facts, path: customerPath(slug, flight.booking) }
  },
)

export async function openBooking(slug: string, token: string): Promise<OpenBooking> {
  const open = await bookingBehind(slug, 'booking', token)
  if (open) return open
  const ref = await clubAt(slug)
  if (ref && isOurLink(token)) ifReset(ref)
  return notFound()
}

/** Whether the customer may still change it online. */
export function changeable({ flight, facts }: OpenBooking, now: Date): boolean {
  return flight.booking.state === 'booked' && new Date(facts.cutoffAt) > now
}
