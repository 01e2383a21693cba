import type { Club } from '@/db/club'
import { loadFlight } from '@/domain/bookings/bookings/queries/flight'
import { cancelledMail } from '@/domain/bookings/bookings/rules/bookings'
import { asPostponed } from '@/domain/schedule/postponements/rules'
import type { Weather } from '@/domain/schedule/postponements/schema'
import { composeMail } from '@/emails/compose'
import { renderMail } from '@/emails/render'
import { env } from '@/lib/env'
import { localDate } from '@/lib/time'

/** A letter as one customer will read it. `brief`: what it says before its button; `whole`: all of it. */
export type Letter = { to: string; subject: string; brief: string[]; whole: string }

const OWN_LINK = /\/b\/[\w-]+/g

/** The very letter that leaves for one flight, but for the secret of its link. */
export async function letterOf(
  club: Club,
  bookingId: string,
  weather: Weather,
  now: Date,
): Promise<Letter | null> {
  const flight = await loadFlight(club, bookingId)
  if (!flight) return null
  const { APP_URL, AUTH_SECRET } = env()
  const after = asPostponed(flight, now, localDate(now, club.timeZone))
  const cancellation = { cause: 'weather' as const, weather, reason: '' }
  const mail = cancelledMail(club, after, cancellation, { appUrl: APP_URL, secret: AUTH_SECRET })
  const { subject, text } = await renderMail(composeMail(mail))
  const whole = text.replace(OWN_LINK, '/b/…').trim()
  const parts = whole.split(/\n{2,}/)
  const button = parts.findIndex((part) => part.includes('://'))
  const { firstName, lastName } = flight.booking
  return {
    to: `${firstName} ${lastName}`,
    subject,
    brief: parts.slice(2, button === -1 ? 5 : button).map((part) => part.trim()),
    whole,
  }
}
