import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { idempotencyKeys } from '@/db/schema/keys'
import { Refusal } from '@/lib/refusal'
import { ofRequest } from './queries'
import type { Claimed, KeptAnswer } from './schema'

/**
 * Keeps the answer of a claimed request, in the transaction of its effect: both stand, or neither. Refuses
 * `idempotency_in_progress` when the claim ran out and a repetition has it: this effect is undone, that one counts.
 */
export async function keepAnswer(
  club: Club,
  { request, claim }: Claimed,
  { status, body }: KeptAnswer,
): Promise<void> {
  const { claim: holder, status: answered } = idempotencyKeys
  const kept = await club.tx
    .update(idempotencyKeys)
    .set({ status, body })
    .where(and(ofRequest(club, request), eq(holder, claim), isNull(answered)))
    .returning({ claim: holder })
  if (kept.length === 0) throw new Refusal('idempotency_in_progress')
}
