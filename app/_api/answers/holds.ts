import type { Hold } from '@/domain/slots/holds/queries'
import { slotId } from '@/domain/slots/slots/schema'
import { isoLocal, toMinutes } from '@/lib/time'

/** A hold as its key sees it. */
export function holdAnswer(hold: Hold, place: { activity: string; icao: string; zone: string }) {
  const at = (instant: Date) => isoLocal(instant, place.zone)
  return {
    id: hold.id,
    slot: slotId({ activity: place.activity, icao: place.icao, start: toMinutes(hold.startAt) }),
    start: at(hold.startAt),
    end: at(hold.endAt),
    meetAt: at(hold.meetAt),
    expiresAt: at(hold.expiresAt),
  }
}
