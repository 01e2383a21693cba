import { type Actor, type ClubRef, clubOfKey, type Key } from '@/db/club'
import type { KeyScope } from '@/domain/club/keys/schema'
import { Refusal } from '@/lib/refusal'
import { hashToken } from '@/lib/token'

/** Who calls the REST API: a key, and the club it belongs to. */
export type Caller = { ref: ClubRef; key: Key; actor: Actor }

const bearer = /^Bearer +(envol_[A-Za-z0-9_-]{20,100})$/i

/**
 * The caller behind `Authorization: Bearer`. Refuses `unauthorized` (no key, unknown, revoked), `not_found` (another club's
 * address, like any unknown one).
 */
export async function callerOf(request: Request, slug: string): Promise<Caller> {
  const [, token] = bearer.exec(request.headers.get('authorization')?.trim() ?? '') ?? []
  const found = token ? await clubOfKey(hashToken(token)) : null
  if (!found) throw new Refusal('unauthorized')
  if (found.ref.slug !== slug) throw new Refusal('not_found')
  return { ...found, actor: { kind: 'key', id: found.key.id } }
}

/** Whether it may read any coupon of the register: it has nothing to guess, and is told why one is refused. */
export const readsRegister = (caller: Caller): boolean => !caller.key.own && mayDo(caller, 'coupons:read')

export function mayDo({ key }: Caller, scope: KeyScope): boolean {
  return key.scopes.includes(scope)
}
