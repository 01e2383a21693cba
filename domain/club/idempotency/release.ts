import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { idempotencyKeys } from '@/db/schema/keys'
import { ofRequest } from './queries'
import type { Claimed } from './schema'

/** Lets a claimed key go after a refusal or a failure: it may be tried again at once. */
export async function releaseKey(club: Club, { request, claim }: Claimed): Promise<void> {
  const { claim: holder, status } = idempotencyKeys
  await club.tx
    .delete(idempotencyKeys)
    .where(and(ofRequest(club, request), eq(holder, claim), isNull(status)))
}
