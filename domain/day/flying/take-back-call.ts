import { and, eq } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { calls } from '@/db/schema/bookings'
import { record } from '@/domain/club/journal/record'
import { Refusal } from '@/lib/refusal'
import { dayRights } from './queries'
import { maySettle } from './rules'

/**
 * A call that was ticked by mistake does not count. One's own, or anybody's with every booking. Taking it back twice is
 * taking it back once. Refuses `not_found`, `forbidden`.
 */
export async function takeBackCall(club: Club, callId: string, now = new Date()): Promise<void> {
  const mine = and(eq(calls.clubId, club.id), eq(calls.id, callId))
  const [call] = await club.tx.select().from(calls).where(mine).for('update')
  if (!call) throw new Refusal('not_found')
  const rights = await dayRights(club)
  if (call.personId !== club.actor.id && !maySettle(rights)) throw new Refusal('forbidden')
  if (call.takenBackAt) return
  await club.tx.update(calls).set({ takenBackAt: now }).where(mine)
  await record(club, {
    event: 'booking.call_taken_back',
    subjectId: call.bookingId,
    before: { answered: call.answered },
  })
}
