import type { Club } from '@/db/club'
import { revokeKey } from '@/domain/club/keys/revoke'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'

/** From now on the key opens nothing. Refuses `forbidden` (also in the demonstration), `not_found`. */
export async function endKey(club: Club, keyId: string): Promise<void> {
  await must(club, 'settings.manage')
  if (club.kind === 'demo') throw new Refusal('forbidden')
  await revokeKey(club, keyId)
}
