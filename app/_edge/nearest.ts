import { type Actor, type ClubRef, inClub } from '@/db/club'
import { nearestSlots, type SlotSearch } from '@/domain/slots/slots/queries/search'
import type { Slot } from '@/domain/slots/slots/schema'
import { together } from '@/lib/together'

/** What somebody wanted who was not the first. */
export type Missed = Omit<SlotSearch, 'now' | 'external'>

/**
 * Up to five free slots around one that somebody else has. Of a crowd after one slot all but one ask this at once: who
 * wants the same is answered by the same reading.
 */
export function nearestTo(ref: ClubRef, actor: Actor, missed: Missed, wanted: Date): Promise<Slot[]> {
  const { activityId, baseId, party, ignoring } = missed
  const coupons = missed.coupons.map(({ expiresOn }) => ({ expiresOn }))
  const search = { activityId, baseId, party, ignoring, coupons }
  return together(JSON.stringify([ref.id, search, wanted]), () =>
    inClub(ref, actor, (club) => nearestSlots(club, { ...search, now: new Date() }, wanted)),
  )
}
