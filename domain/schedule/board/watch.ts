import type { ClubRef } from '@/db/club'
import { onBoardChange } from '@/db/signal'

/**
 * Calls back when something on a club's schedule has changed: a hold taken or let go, a booking made, moved, flown. Also
 * after the connection was lost, when something may have. Returns how to stop.
 */
export function watchBoard(club: Pick<ClubRef, 'id'>, changed: () => void): () => void {
  return onBoardChange(club.id, changed)
}
