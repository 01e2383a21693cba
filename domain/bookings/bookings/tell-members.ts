import type { Club } from '@/db/club'
import { clubFacts, textIn } from '@/domain/club/clubs/rules'
import { type Reader, readersNamed } from '@/domain/doors/people/queries'
import { writeLetters } from '@/domain/letters/letters/write-letters'
import type { InternalFacts, InternalFlight } from '@/emails/internal-flight'
import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { localDate } from '@/lib/time'
import type { Flight } from './queries/flight'

type Happened =
  | { event: 'planned'; now: Date }
  | { event: 'moved'; now: Date; before: Flight }
  | { event: 'cancelled'; now: Date; reason: string }

/**
 * Writes to those whom an internal booking concerns (who flies, who learns or hires), once for each change and never about
 * what they did themselves. Nobody who does not want to be written to, nothing about a flight that is over.
 */
export async function tellMembers(club: Club, flight: Flight, happened: Happened): Promise<void> {
  const { booking } = flight
  if (booking.external || booking.endAt <= happened.now) return
  const before = happened.event === 'moved' ? happened.before : null
  const [now, then] = [crewOf(flight), before ? crewOf(before) : crewOf(flight)]
  const actor = club.actor.kind === 'staff' ? club.actor.id : null
  const ids = [...new Set([...now, ...then, ...(actor ? [actor] : [])])]
  const known = new Map((await readersNamed(club, ids)).map((reader) => [reader.id, reader]))
  const nameOf = (id: string | null) => known.get(id ?? '')?.name ?? null
  const mails = [...new Set([...now, ...then])].flatMap((id) => {
    const reader = known.get(id)
    if (id === actor || !reader?.email || !reader.mailed) return []
    const facts = factsOf(club, flight, reader.language, nameOf)
    const common = {
      template: 'internal-flight' as const,
      facts,
      ...framed(club, flight, reader, nameOf(actor)),
    }
    const change: Change = !before
      ? unmoved(happened)
      : !now.includes(id)
        ? { change: 'removed' }
        : then.includes(id)
          ? { change: 'moved', previous: factsOf(club, before, reader.language, nameOf) }
          : { change: 'planned' }
    return [
      {
        cause: `booking:${booking.id}:${booking.sequence}:person:${id}`,
        bookingId: booking.id,
        to: reader.email,
        payload: { ...common, ...change },
      },
    ]
  })
  await writeLetters(club, { mails })
}

type Change = InternalFlight extends infer Mail
  ? Mail extends InternalFlight
    ? Omit<Mail, 'facts' | 'firstName' | 'by' | 'scheduleUrl' | 'preferencesUrl'>
    : never
  : never

const unmoved = (happened: Happened): Change =>
  happened.event === 'cancelled'
    ? { change: 'cancelled', reason: happened.reason || null }
    : { change: 'planned' }

const crewOf = ({ booking }: Flight) =>
  [booking.pilotId, booking.customerId].filter((id): id is string => id !== null)

function framed(club: Club, { booking }: Flight, { firstName }: Reader, by: string | null) {
  const desk = `${env().APP_URL}/${club.slug}/desk`
  const day = localDate(booking.startAt, club.timeZone)
  return { firstName, by, scheduleUrl: `${desk}/schedule?date=${day}`, preferencesUrl: `${desk}/me` }
}

function factsOf(
  club: Club,
  { booking, activity, base, aircraft, settings }: Flight,
  locale: Locale,
  nameOf: (id: string | null) => string | null,
): InternalFacts {
  const { name, icao, latitude, longitude, meetingPlace, address } = base
  return {
    locale,
    zone: club.timeZone,
    club: clubFacts(club, settings, locale),
    activity: { name: textIn(activity.name, locale), durationMinutes: activity.durationMinutes },
    base: { name, icao, latitude, longitude, meetingPlace, address },
    meetAt: booking.meetAt.toISOString(),
    start: booking.startAt.toISOString(),
    end: booking.endAt.toISOString(),
    aircraft: { type: aircraft.type, registration: aircraft.registration },
    pilot: nameOf(booking.pilotId),
    member: nameOf(booking.customerId),
    title: booking.title,
  }
}
