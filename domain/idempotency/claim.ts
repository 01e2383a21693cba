import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { idempotencyKeys } from '@/db/schema/keys'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { ofRequest } from './queries'
import { KEPT_HOURS, LEASE_SECONDS } from './rules'
import type { KeptAnswer, OnceRequest } from './schema'

/**
 * Claims a key before its request has any effect, in a transaction of its own; one statement decides between twins. Gives
 * the claim, or the answer that the same request had. A claim whose request died is free again after `LEASE_SECONDS`.
 * Refuses `idempotency_mismatch` (another request had the key), `idempotency_in_progress`.
 */
export async function claimKey(
  club: Club,
  request: OnceRequest,
): Promise<{ claim: string; kept: null } | { claim: null; kept: KeptAnswer }> {
  const claim = uuidv7()
  const { clubId, keyId, route, key, status, createdAt } = idempotencyKeys
  const fresh = { fingerprint: request.fingerprint, claim, status: null, body: null, createdAt: sql`now()` }
  const claimed = await club.tx
    .insert(idempotencyKeys)
    .values({ clubId: club.id, ...request, ...fresh })
    .onConflictDoUpdate({
      target: [clubId, keyId, route, key],
      set: fresh,
      setWhere: sql`${createdAt} < now() - ${KEPT_HOURS} * interval '1 hour'
        or ${status} is null and ${createdAt} < now() - ${LEASE_SECONDS} * interval '1 second'`,
    })
    .returning({ claim: idempotencyKeys.claim })
  if (claimed.length > 0) return { claim, kept: null }
  const [row] = await club.tx.select().from(idempotencyKeys).where(ofRequest(club, request))
  if (row && row.fingerprint !== request.fingerprint) throw new Refusal('idempotency_mismatch')
  if (!row || row.status === null || row.body === null) throw new Refusal('idempotency_in_progress')
  return { claim: null, kept: { status: row.status, body: row.body } }
}
