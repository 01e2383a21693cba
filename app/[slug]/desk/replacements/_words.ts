import type { Crew, Hit, HitCause } from '@/domain/schedule/replacements/schema'
import { fromMinutes } from '@/lib/time'
import type { HitWords } from '../_hits/words'
import type { HitNames } from './_hits'

/** Why a booking cannot be flown as it stands, in a sentence. */
export function causeWords(
  { reason, text, from, to, expiresOn }: HitCause,
  hit: Hit,
  { t, span, date }: HitWords,
): string {
  const { aircraft, pilot } = hit.flight
  const crew = [pilot, hit.member].filter((one) => one !== null)
  const person = crew[0] ? `${crew[0].firstName} ${crew[0].lastName}` : ''
  const name = reason.startsWith('aircraft') ? aircraft.registration : person
  const values = {
    name,
    text,
    span: from !== null && to !== null ? span(fromMinutes(from), fromMinutes(to)) : '',
    day: expiresOn ? date(expiresOn) : '',
  }
  return t(`why.${reason}`, values)
}

/** A crew as what it changes: the other aircraft, the other pilot, or both. */
export function crewWords(
  { aircraftId, pilotId }: Crew,
  { flight }: Hit,
  names: HitNames,
  { t }: HitWords,
): string {
  const { booking } = flight
  const aircraft = names.get(aircraftId) ?? ''
  const pilot = names.get(pilotId ?? '') ?? ''
  if (pilotId === null) return t('hits.alone', { aircraft })
  if (pilotId === booking.pilotId) return t('hits.samePilot', { aircraft })
  if (aircraftId === booking.aircraftId) return t('hits.sameAircraft', { pilot })
  return t('hits.both', { aircraft, pilot })
}

/** Who a booking is for. */
export function whoWords({ flight: { booking }, member }: Hit): string {
  if (booking.external) return `${booking.firstName} ${booking.lastName}`.trim()
  return [member && `${member.firstName} ${member.lastName}`, booking.title].filter(Boolean).join(', ')
}
