import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { apiKeys } from '@/db/schema/keys'
import type { ListedKey } from './schema'

/** The keys that open something, the oldest first. */
export function liveKeys({ tx, id }: Club): Promise<ListedKey[]> {
  return tx
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      scopes: apiKeys.scopes,
      own: apiKeys.own,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .where(and(eq(apiKeys.clubId, id), isNull(apiKeys.revokedAt)))
    .orderBy(asc(apiKeys.createdAt), asc(apiKeys.id))
}
