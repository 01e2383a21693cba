import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { idempotencyKeys } from '@/db/schema/keys'
import { statement } from '@/db/statement'
import { Refusal } from '@/lib/refusal'
import type { Claimed, KeptAnswer } from './schema'

const keep = statement<
  { claim: string },
  Record<'club' | 'keyId' | 'route' | 'key' | 'claim' | 'body', string> & { status: number }
>(() => {
  const { clubId, keyId, route, key, claim, status } = idempotencyKeys
  const given = sql.placeholder
  return sql`
    update ${idempotencyKeys} set status = ${given('status')}, body = ${given('body')}
    where ${clubId} = ${given('club')} and ${keyId} = ${given('keyId')} and ${route} = ${given('route')}
      and ${key} = ${given('key')} and ${claim} = ${given('claim')} and ${status} is null
    returning ${claim}`
})

/**
 * Keeps the answer of a claimed request, in the transaction of its effect: both stand, or neither. Refuses
 * `idempotency_in_progress` when the claim ran out and a repetition has it: this effect is undone, that one counts.
 */
export async function keepAnswer(
  { tx, id: club }: Club,
  { request: { keyId, route, key }, claim }: Claimed,
  answer: KeptAnswer,
): Promise<void> {
  const kept = await keep(tx, { club, keyId, route, key, claim, ...answer })
  if (kept.length === 0) throw new Refusal('idempotency_in_progress')
}
