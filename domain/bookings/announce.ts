import type { Club } from '@/db/club'
import { type Flight, loadFlight } from '@/domain/flights/queries'
import { flightFacts, type Links, previousFacts } from '@/domain/flights/rules'
import { record } from '@/domain/journal/record'
import { writeMail } from '@/domain/letters/write-mail'
import { tellShops } from '@/domain/notices/tell-shops'
import { scheduleReminders } from '@/domain/reminders/schedule'
import type { MailPayload } from '@/emails/compose'
import { env } from '@/lib/env'
import { countBooking } from '@/lib/metrics'

/** What happened to a booking. `before` is how it stood, for those who are told old and new. */
export type Announcement =
  | { event: 'booked'; bookingId: string; now: Date }
  | { event: 'moved'; bookingId: string; now: Date; before: Flight }
  | {
      event: 'cancelled'
      bookingId: string
      now: Date
      cause: 'customer' | 'club' | 'weather'
      reason: string
    }

/** Last beat of every change of a booking: journal and each letter that must go out, in the change's own transaction. */
export async function announce(club: Club, happened: Announcement): Promise<void> {
  const flight = await loadFlight(club, happened.bookingId)
  if (!flight) throw new Error('an announced booking is not there')
  const before = happened.event === 'moved' ? happened.before : null
  await record(club, {
    event: `booking.${happened.event}`,
    subjectId: flight.booking.id,
    ...(before ? { before: placeAndTime(before) } : {}),
    after: placeAndTime(flight),
  })
  for (const mail of mailsOf(club, flight, happened)) {
    const cause = `booking:${flight.booking.id}:${flight.booking.sequence}:${mail.reader}`
    await writeMail(club, { cause, bookingId: flight.booking.id, to: mail.to, payload: mail.payload })
  }
  await tellShops(club, flight, { event: happened.event, occurredAt: happened.now, before })
  await scheduleReminders(club, flight, happened.now)
  countBooking(happened.event)
}

function placeAndTime({ booking }: Flight) {
  const { aircraftId, pilotId, state } = booking
  return { start: booking.startAt.toISOString(), aircraftId, pilotId, state }
}

type Addressed = { reader: string; to: string; payload: MailPayload }

/** Who is told what: the customer once, the pilots concerned, the club. People without an address are told on the desk. */
function mailsOf(club: Club, flight: Flight, happened: Announcement): Addressed[] {
  const links = { appUrl: env().APP_URL, secret: env().AUTH_SECRET }
  const { booking, settings } = flight
  const mails: (Addressed | null)[] = [
    customerMail(club, flight, happened, links),
    ...pilotMails(club, flight, happened, links),
    settings.email
      ? { reader: 'club', to: settings.email, payload: clubMail(club, flight, happened, links) }
      : null,
  ]
  return mails.filter((mail) => mail !== null && booking.external && mail.to !== '') as Addressed[]
}

function customerMail(club: Club, flight: Flight, happened: Announcement, links: Links): Addressed | null {
  const { booking, external } = flight
  const facts = flightFacts(club, flight, booking.language, links)
  const to = { reader: 'customer', to: booking.email }
  if (happened.event === 'booked') return { ...to, payload: { template: 'booking-confirmed', facts } }
  if (happened.event === 'moved') {
    const sameTime = happened.before.booking.startAt.getTime() === booking.startAt.getTime()
    if (sameTime && !external.customerMailedOnSwap) return null
    return {
      ...to,
      payload: { template: 'booking-changed', facts, previous: previousFacts(happened.before) },
    }
  }
  const coupons = flight.coupons.map(({ reference, releasedAt, expiresOn }) => ({
    reference,
    again: releasedAt !== null,
    until: expiresOn,
  }))
  const bookUrl = `${links.appUrl}/${club.slug}/book`
  const note = happened.cause === 'customer' ? null : happened.reason || null
  return {
    ...to,
    payload: { template: 'booking-cancelled', facts, cause: happened.cause, note, coupons, bookUrl },
  }
}

function pilotMails(club: Club, flight: Flight, happened: Announcement, links: Links): Addressed[] {
  const told = (subject: Flight, change: 'assigned' | 'moved' | 'removed' | 'cancelled'): Addressed[] => {
    const { pilot } = subject
    if (!pilot?.email) return []
    const facts = flightFacts(club, subject, pilot.language, links)
    const common = { template: 'pilot-flight' as const, facts, firstName: pilot.firstName, scheduleUrl: null }
    const payload: MailPayload =
      change === 'moved' && happened.event === 'moved'
        ? { ...common, change, previous: previousFacts(happened.before) }
        : { ...common, change: change === 'moved' ? 'assigned' : change }
    return [{ reader: `pilot:${pilot.id}`, to: pilot.email, payload }]
  }
  if (happened.event === 'booked') return told(flight, 'assigned')
  if (happened.event === 'cancelled') return told(flight, 'cancelled')
  if (happened.before.pilot?.id === flight.pilot?.id) return told(flight, 'moved')
  return [...told(happened.before, 'removed'), ...told(flight, 'assigned')]
}

function clubMail(club: Club, flight: Flight, happened: Announcement, links: Links): MailPayload {
  const { booking } = flight
  const by = { kind: 'customer' as const, name: `${booking.firstName} ${booking.lastName}` }
  const common = {
    template: 'club-booking' as const,
    facts: flightFacts(club, flight, club.language, links),
    by: club.actor.kind === 'key' ? { kind: 'api' as const, name: club.actor.id } : by,
    deskUrl: null,
  }
  if (happened.event === 'moved')
    return { ...common, event: 'moved', previous: previousFacts(happened.before) }
  return { ...common, event: happened.event }
}
