import { sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { idempotencyKeys } from '@/db/schema/keys'
import { statement } from '@/db/statement'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { ofRequest } from './queries'
import { KEPT_HOURS, LEASE_SECONDS } from './rules'
import type { KeptAnswer, OnceRequest } from './schema'

const take = statement<
  { claim: string },
  Record<'club' | 'keyId' | 'route' | 'key' | 'fingerprint' | 'claim' | 'own', string>
>(() => {
  const given = sql.placeholder
  return sql`
    insert into ${idempotencyKeys} as known (club_id, key_id, route, key, fingerprint, claim)
    select ${given('club')}::uuid, ${given('keyId')}::uuid, ${given('route')}, ${given('key')}, ${given('fingerprint')},
           ${given('claim')}::uuid
    from (select pg_try_advisory_xact_lock(hashtextextended(${given('own')}, 1)) as mine) as twins where mine
    on conflict (club_id, key_id, route, key) do update
    set fingerprint = excluded.fingerprint, claim = excluded.claim, status = null, body = null, created_at = now()
    where known.created_at < now() - ${sql.raw(String(KEPT_HOURS))} * interval '1 hour'
      or known.status is null and known.created_at < now() - ${sql.raw(String(LEASE_SECONDS))} * interval '1 second'
    returning claim`
})

/**
 * Claims a key before its request has any effect; one statement decides between twins. Gives the claim, or the answer that
 * the same request had. A twin whose transaction is still open is noticed by its lock, not waited for; a claim that was
 * committed and whose request died is free again after `LEASE_SECONDS`. Refuses `idempotency_mismatch` (another request had
 * the key), `idempotency_in_progress`.
 */
export async function claimKey(
  club: Club,
  request: OnceRequest,
): Promise<{ claim: string; kept: null } | { claim: null; kept: KeptAnswer }> {
  const claim = uuidv7()
  const own = [club.id, request.keyId, request.route, request.key].join('\n')
  const claimed = await take(club.tx, { club: club.id, ...request, claim, own })
  if (claimed.length > 0) return { claim, kept: null }
  const [row] = await club.tx.select().from(idempotencyKeys).where(ofRequest(club, request))
  if (row && row.fingerprint !== request.fingerprint) throw new Refusal('idempotency_mismatch')
  if (!row || row.status === null || row.body === null) throw new Refusal('idempotency_in_progress')
  return { claim: null, kept: { status: row.status, body: row.body } }
}
