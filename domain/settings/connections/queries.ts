import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { shops } from '@/db/schema/shops'
import type { ListedConnection } from './schema'

/** The club's shop, or null; `bothUntil`: until then its secret and the one before both sign. */
export async function liveConnection({ tx, id }: Club, now = new Date()): Promise<ListedConnection | null> {
  const [row] = await tx
    .select({
      id: shops.id,
      name: shops.name,
      baseUrl: shops.baseUrl,
      sharesPilot: shops.sharesPilot,
      sharesCustomer: shops.sharesCustomer,
      bothUntil: shops.previousUntil,
    })
    .from(shops)
    .where(and(eq(shops.clubId, id), isNull(shops.disabledAt)))
    .orderBy(asc(shops.createdAt), asc(shops.id))
    .limit(1)
  if (!row) return null
  return { ...row, bothUntil: row.bothUntil && row.bothUntil > now ? row.bothUntil : null }
}
