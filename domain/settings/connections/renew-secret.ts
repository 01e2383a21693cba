import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { shops } from '@/db/schema/shops'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { env } from '@/lib/env'
import { Refusal } from '@/lib/refusal'
import { randomSecret, seal } from '@/lib/token'

const DAY = 86_400_000

/**
 * Gives a shop another signing secret; for a day the one before signs as well. Refuses `forbidden` (also in the demonstration),
 * `not_found`.
 */
export async function renewSecret(club: Club, shopId: string, now = new Date()): Promise<{ secret: string }> {
  await must(club, 'settings.manage')
  if (club.kind === 'demo') throw new Refusal('forbidden')
  const secret = randomSecret()
  const [renewed] = await club.tx
    .update(shops)
    .set({
      signingSecretSealed: seal(env().AUTH_SECRET, secret),
      previousSecretSealed: sql`${shops.signingSecretSealed}`,
      previousUntil: new Date(now.getTime() + DAY),
    })
    .where(and(eq(shops.clubId, club.id), eq(shops.id, shopId), isNull(shops.disabledAt)))
    .returning({ name: shops.name })
  if (!renewed) throw new Refusal('not_found')
  await record(club, { event: 'shop.secret_renewed', subjectId: shopId, after: renewed })
  return { secret }
}
