import { and, eq, isNull, sql } from 'drizzle-orm'
import { hashToken, randomKey } from '@/lib/token'
import { acrossClubs } from '../club'
import { clubs } from '../schema/clubs'
import { apiKeys, keyScopes } from '../schema/keys'

const NAME = 'Essai · Trial'

/** A new key of `demo` with every scope, for who starts the demonstration on their own machine; the one before is revoked. */
export function plantDemoKey(): Promise<string> {
  return acrossClubs('demonstration', async (tx) => {
    const [demo] = await tx.select({ id: clubs.id }).from(clubs).where(eq(clubs.slug, 'demo'))
    if (!demo) throw new Error('the demonstration is not there')
    const key = randomKey()
    await tx
      .update(apiKeys)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(apiKeys.clubId, demo.id), eq(apiKeys.name, NAME), isNull(apiKeys.revokedAt)))
    await tx
      .insert(apiKeys)
      .values({ clubId: demo.id, name: NAME, hash: hashToken(key), scopes: [...keyScopes] })
    return key
  })
}
