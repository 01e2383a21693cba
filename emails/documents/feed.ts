import ical, { ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { madeAt } from '@/lib/id'
import { formatTime, zoneCity } from '@/lib/time'
import { aircraftName, baseName } from '../words'

/** A flight as its reader may see it on the schedule. Nothing of a customer but the name they are called by. */
type FeedFlight = {
  id: string
  sequence: number
  cancelled: boolean
  activity: string
  title: string
  meetAt: Date
  start: Date
  end: Date
  aircraft: { type: string; registration: string }
  base: { name: string; icao: string; latitude: number; longitude: number }
  pilot: string | null
  name: string
  passengers: number
  /** Its place on the schedule. */
  url: string
  revisedAt: Date
}

type FeedDuty = { id: string; start: Date; end: Date }

export type Feed = {
  locale: Locale
  zone: string
  club: string
  url: string
  flights: readonly FeedFlight[]
  duties: readonly FeedDuty[]
}

const HOUR = 3600

/**
 * Somebody's calendar at a club (RFC 5545, 7986), to be asked for again every hour. Instants in UTC, so that no zone table is
 * needed; the UID of a thing stays for its life, its sequence grows, and what was called off stands there as cancelled.
 * The same facts give the same bytes: without METHOD a stamp is when a thing was last revised.
 */
export function calendarFeed({ locale, zone, club, url, flights, duties }: Feed): string {
  const t = translator(locale, 'people')
  const calendar = ical({
    prodId: { company: 'Envol', product: 'Envol', language: locale.toUpperCase() },
    name: t('feed.name', { club }),
    description: t('feed.description', { club, city: zoneCity(zone) }),
    url,
    ttl: HOUR,
  })
  for (const flight of flights) {
    const { activity, aircraft, base, cancelled } = flight
    calendar.createEvent({
      id: `${flight.id}@envol`,
      sequence: flight.sequence,
      stamp: flight.revisedAt,
      lastModified: flight.revisedAt,
      start: flight.meetAt,
      end: flight.end,
      summary: t(cancelled ? 'feed.cancelled' : 'feed.summary', {
        activity,
        aircraft: aircraft.registration,
      }),
      description: description(flight, locale, zone),
      location: { title: baseName(base), geo: { lat: base.latitude, lon: base.longitude } },
      url: flight.url,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: cancelled ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    })
  }
  for (const { id, start, end } of duties) {
    calendar.createEvent({
      id: `${id}@envol`,
      sequence: 0,
      stamp: madeAt(id),
      start,
      end,
      summary: t('feed.duty'),
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  }
  // Each line ends, the last one too (RFC 5545, 3.1).
  return `${calendar.toString()}\r\n`
}

function description(flight: FeedFlight, locale: Locale, zone: string): string {
  const t = translator(locale, 'people')
  const at = (instant: Date) => formatTime(instant, zone, locale)
  const { name, passengers, pilot, title } = flight
  return [
    t('feed.times', { from: at(flight.start), to: at(flight.end), city: zoneCity(zone) }),
    aircraftName(flight.aircraft),
    ...(pilot ? [t('feed.pilot', { pilot })] : []),
    ...(name && name !== pilot ? [t('feed.who', { name, count: passengers })] : []),
    ...(title ? [title] : []),
  ].join('\n')
}
