import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { apiKeys } from '@/db/schema/keys'
import { Refusal } from '@/lib/refusal'
import { record } from '../journal/record'

/** From now on the key opens nothing; what it made stays. Refuses `not_found` when no such key is live. */
export async function revokeKey(club: Club, keyId: string, now = new Date()): Promise<void> {
  const [revoked] = await club.tx
    .update(apiKeys)
    .set({ revokedAt: now })
    .where(and(eq(apiKeys.clubId, club.id), eq(apiKeys.id, keyId), isNull(apiKeys.revokedAt)))
    .returning({ id: apiKeys.id })
  if (!revoked) throw new Refusal('not_found')
  await record(club, { event: 'key.revoked', subjectId: keyId })
}
