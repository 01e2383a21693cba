import ical, {
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { translator } from '@/lib/i18n/translator'
import { formatTime, zoneCity } from '@/lib/time'
import type { FlightFacts } from '../facts'
import { aircraftName, baseName, shownReferences } from '../words'

const HOUR = 3600
const DAY = 24 * HOUR

/**
 * The flight for a calendar (RFC 5545): from the meeting to the landing, in UTC, so that no zone table is needed.
 * The same UID for the booking's life and its sequence let a calendar replace what it has; `CANCEL` takes it away.
 * `stamp` is when the file was made.
 */
export function flightCalendar(facts: FlightFacts, method: 'PUBLISH' | 'CANCEL', stamp = new Date()): string {
  const { activity, base, booking, club, contact, locale } = facts
  const t = translator(locale, 'document')
  const calendar = ical({
    prodId: { company: 'Envol', product: 'Envol', language: locale.toUpperCase() },
    method: ICalCalendarMethod[method],
  })
  const event = calendar.createEvent({
    id: `${booking.id}@envol`,
    sequence: booking.sequence,
    stamp,
    start: new Date(facts.meetAt),
    end: new Date(facts.end),
    summary: t('calendar.summary', { activity: activity.name, club: club.name }),
    description: description(facts),
    location: {
      // On one line: maps look the whole of it up.
      title: [baseName(base), base.meetingPlace, base.address].filter((part) => part !== '').join(', '),
      geo: { lat: base.latitude, lon: base.longitude },
    },
    url: booking.manageUrl,
    organizer: { name: club.name, email: club.email },
    status: method === 'CANCEL' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
  })
  if (method === 'CANCEL') {
    event.createAttendee({ name: `${contact.firstName} ${contact.lastName}`, email: contact.email })
  } else {
    for (const triggerBefore of [DAY, 2 * HOUR])
      event.createAlarm({ type: ICalAlarmType.display, triggerBefore, description: event.summary() })
  }
  // Each line ends, the last one too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`
}

function description(facts: FlightFacts): string {
  const { aircraft, base, booking, club, locale, zone } = facts
  const t = translator(locale, 'document')
  const at = (instant: string) => formatTime(new Date(instant), zone, locale)
  return [
    t('calendar.meeting', { time: at(facts.meetAt), place: base.meetingPlace || baseName(base) }),
    t('calendar.takeOff', { time: at(facts.start), city: zoneCity(zone) }),
    t('calendar.aircraft', { aircraft: aircraftName(aircraft) }),
    t('calendar.references', {
      count: booking.references.length,
      references: shownReferences(booking.references),
    }),
    t('calendar.phone', { phone: club.phone }),
    ...(facts.bring.length > 0 ? [t('calendar.bring', { things: facts.bring.join(', ') })] : []),
    t('calendar.weather'),
    t('calendar.manage', { url: booking.manageUrl }),
  ].join('\n')
}
