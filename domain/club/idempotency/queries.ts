import { and, eq, type SQL } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { idempotencyKeys } from '@/db/schema/keys'
import type { OnceRequest } from './schema'

/** The condition that finds a request's key: its primary key. */
export function ofRequest(club: Club, request: OnceRequest): SQL | undefined {
  const { clubId, keyId, route, key } = idempotencyKeys
  return and(eq(clubId, club.id), eq(keyId, request.keyId), eq(route, request.route), eq(key, request.key))
}
