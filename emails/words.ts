import type { ReactElement } from 'react'
import { createFormatter } from 'use-intl/core'
import { displayCode } from '@/lib/code'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { formatDay, formatTime } from '@/lib/time'
import type { FlightFacts, PreviousFlight } from './facts'

type Times = { day: string; time: string; takeOff: string }

/** The day and hour of the meeting and the hour of take-off, in the airfield's zone. */
export function timesOf(
  { locale, zone }: { locale: Locale; zone: string },
  { meetAt, start }: Pick<PreviousFlight, 'meetAt' | 'start'>,
): Times {
  const meeting = new Date(meetAt)
  return {
    day: formatDay(meeting, zone, locale),
    time: formatTime(meeting, zone, locale),
    takeOff: formatTime(new Date(start), zone, locale),
  }
}

/** "A, B et C". */
export function listed(names: string[], locale: Locale): string {
  return createFormatter({ locale }).list(names)
}

export function minorsOf(facts: Pick<FlightFacts, 'passengers'>): string[] {
  return facts.passengers.filter(({ minor }) => minor).map(({ name }) => name)
}

export function shownReferences(references: string[]): string {
  return references.map(displayCode).join(', ')
}

/** "DR400/120 F-GVAL". */
export function aircraftName({ type, registration }: FlightFacts['aircraft']): string {
  return `${type} ${registration}`
}

/** "Toulouse-Lasbordes, LFCL". */
export function baseName({ name, icao }: Pick<FlightFacts['base'], 'name' | 'icao'>): string {
  return [name, icao].filter((part) => part !== '').join(', ')
}

/** A phone number that does not break at the end of a line. */
export function bound(phone: string): string {
  return phone.replaceAll(' ', '\u00a0')
}

export function mapHref({
  latitude,
  longitude,
}: Pick<FlightFacts['base'], 'latitude' | 'longitude'>): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`
}

/** The same as `listed`, for parts that are set each in its own way. */
export function joined(parts: ReactElement[], locale: Locale): ReactElement[] {
  return [...createFormatter({ locale }).list(parts)]
}

/** "43,5878° N, 1,4987° E". */
export function coordinates(
  { latitude, longitude }: Pick<FlightFacts['base'], 'latitude' | 'longitude'>,
  locale: Locale,
): string {
  const t = translator(locale, 'document')
  const { number } = createFormatter({ locale })
  const degrees = (value: number) =>
    `${number(Math.abs(value), { minimumFractionDigits: 4, maximumFractionDigits: 4 })}°`
  const northing = `${degrees(latitude)}\u00a0${t(latitude < 0 ? 'south' : 'north')}`
  return `${northing}, ${degrees(longitude)}\u00a0${t(longitude < 0 ? 'west' : 'east')}`
}
