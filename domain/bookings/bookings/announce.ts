import { afterCommit, type Club } from '@/db/club'
import { record } from '@/domain/club/journal/record'
import { personOf } from '@/domain/doors/people/queries'
import type { Person } from '@/domain/doors/people/schema'
import { writeLetters } from '@/domain/letters/letters/write-letters'
import type { MailPayload } from '@/emails/compose'
import { env } from '@/lib/env'
import { localDate } from '@/lib/time'
import { noticesAbout } from '../notices/queries'
import { scheduleReminders } from '../reminders/schedule'
import { countBooking } from './count'
import type { Flight } from './queries/flight'
import { cancelledMail } from './rules/bookings'
import { flightFacts, type Links, previousFacts } from './rules/flight'
import type { Cancellation } from './schema'
import { tellMembers } from './tell-members'

/** What happened to a booking. `before` is how it stood, for those who are told old and new. */
export type Announcement =
  | { event: 'booked'; now: Date }
  | { event: 'moved'; now: Date; before: Flight }
  | ({ event: 'cancelled'; now: Date } & Cancellation)

/** Last beat of every change of a booking: journal and each letter that must go out, in the change's own transaction. */
export async function announce(club: Club, flight: Flight, happened: Announcement): Promise<void> {
  const before = happened.event === 'moved' ? happened.before : null
  const { id, sequence } = flight.booking
  const staff = club.actor.kind === 'staff' ? await personOf(club, club.actor.id) : null
  const mails = mailsOf(club, flight, happened, staff).map(({ reader, to, payload }) => ({
    cause: `booking:${id}:${sequence}:${reader}`,
    bookingId: id,
    to,
    payload,
  }))
  const notices = await noticesAbout(club, flight, {
    event: happened.event,
    occurredAt: happened.now,
    before,
  })
  await Promise.all([
    record(club, {
      event: `booking.${happened.event}`,
      subjectId: id,
      ...(before ? { before: placeAndTime(before) } : {}),
      after: {
        ...placeAndTime(flight),
        ...('weather' in happened ? { reason: happened.weather } : {}),
        ...(happened.event === 'booked' ? passed(flight) : {}),
      },
    }),
    writeLetters(club, { mails, notices }),
    scheduleReminders(club, flight, happened.now),
    happened.event === 'booked' ? undefined : tellMembers(club, flight, happened),
  ])
  afterCommit(club, () => countBooking(happened.event))
}

function placeAndTime({ booking }: Flight) {
  const { aircraftId, pilotId, state } = booking
  return {
    start: booking.startAt.toISOString(),
    end: booking.endAt.toISOString(),
    aircraftId,
    pilotId,
    state,
  }
}

/** What the desk passed with it, and why. */
function passed({ booking: { passedLimits, passReason } }: Flight) {
  return passedLimits.length > 0 ? { limits: passedLimits, reason: passReason } : {}
}

type Addressed = { reader: string; to: string; payload: MailPayload }

/**
 * Who is told what: the customer once, the pilots concerned, the club (but of a day it called off for the weather itself).
 * People without an address are told on the desk.
 */
function mailsOf(club: Club, flight: Flight, happened: Announcement, staff: Person | null): Addressed[] {
  const links = { appUrl: env().APP_URL, secret: env().AUTH_SECRET }
  const { booking, settings } = flight
  const mails: (Addressed | null)[] = [
    customerMail(club, flight, happened, links),
    ...pilotMails(club, flight, happened, links),
    settings.email && !('weather' in happened)
      ? { reader: 'club', to: settings.email, payload: clubMail(club, flight, happened, links, staff) }
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
  return { ...to, payload: cancelledMail(club, flight, happened, links) }
}

function pilotMails(club: Club, flight: Flight, happened: Announcement, links: Links): Addressed[] {
  const told = (subject: Flight, change: 'assigned' | 'moved' | 'removed' | 'cancelled'): Addressed[] => {
    const { pilot } = subject
    if (!pilot?.email || !pilot.mailed) return []
    const facts = flightFacts(club, subject, pilot.language, links)
    const common = {
      template: 'pilot-flight' as const,
      facts,
      firstName: pilot.firstName,
      scheduleUrl: scheduleOf(club, subject, links),
    }
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

function clubMail(
  club: Club,
  flight: Flight,
  happened: Announcement,
  links: Links,
  staff: Person | null,
): MailPayload {
  const { booking } = flight
  const { firstName, lastName } = staff ?? booking
  const by = { kind: staff ? ('staff' as const) : ('customer' as const), name: `${firstName} ${lastName}` }
  const common = {
    template: 'club-booking' as const,
    facts: flightFacts(club, flight, club.language, links),
    by: club.actor.kind === 'key' ? { kind: 'api' as const, name: club.actor.id } : by,
    deskUrl: `${scheduleOf(club, flight, links)}${happened.event === 'cancelled' ? '' : `&item=${booking.id}`}`,
  }
  if (happened.event === 'moved')
    return { ...common, event: 'moved', previous: previousFacts(happened.before) }
  return { ...common, event: happened.event }
}

/** The day of a flight on the club's schedule, for whoever may sign in there. */
function scheduleOf(club: Club, { booking }: Flight, links: Links): string {
  return `${links.appUrl}/${club.slug}/desk/schedule?date=${localDate(booking.startAt, club.timeZone)}`
}
