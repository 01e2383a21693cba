import type { Slot } from '@/domain/slots/slots/schema'
import { slotId } from '@/domain/slots/slots/schema'
import { isoLocalMinute } from '@/lib/time'

/** A slot as partners see it. */
export function slotAnswer(place: { activity: string; icao: string; zone: string }, slot: Slot) {
  const at = (minutes: number) => isoLocalMinute(minutes, place.zone)
  return {
    id: slotId({ activity: place.activity, icao: place.icao, start: slot.start }),
    start: at(slot.start),
    end: at(slot.end),
    meetAt: at(slot.meetAt),
    vacancies: slot.vacancies,
  }
}
