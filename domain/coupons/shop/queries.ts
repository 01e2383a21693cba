import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { shops } from '@/db/schema/shops'
import { env } from '@/lib/env'
import { unseal } from '@/lib/token'
import { mayCall } from './rules'
import type { Shop } from './schema'

/** The shop that answers for references which the club's own register does not know; null when there is none to call. */
export async function shopOfClub(club: Club): Promise<Shop | null> {
  const rows = await club.tx
    .select()
    .from(shops)
    .where(and(eq(shops.clubId, club.id), isNull(shops.disabledAt)))
    .orderBy(shops.createdAt, shops.id)
    .limit(1)
  return opened(club, rows)
}

/** A connection by its id; null when it is gone, switched off, or not for this club to call. */
export async function shopById(club: Club, id: string): Promise<Shop | null> {
  const rows = await club.tx
    .select()
    .from(shops)
    .where(and(eq(shops.clubId, club.id), eq(shops.id, id), isNull(shops.disabledAt)))
  return opened(club, rows)
}

function opened(club: Club, [row]: (typeof shops.$inferSelect)[]): Shop | null {
  if (!row || !mayCall(club.kind, row.baseUrl)) return null
  const { id, name, baseUrl, tokenSealed, signingSecretSealed, sharesPilot, sharesCustomer } = row
  const { previousSecretSealed: before, previousUntil: until } = row
  const secret = env().AUTH_SECRET
  return {
    id,
    name,
    baseUrl,
    token: unseal(secret, tokenSealed),
    signingSecret: unseal(secret, signingSecretSealed),
    ...(before && until && until > new Date() && { previousSecret: unseal(secret, before) }),
    sharesPilot,
    sharesCustomer,
    trial: club.kind === 'demo',
  }
}
