import { and, eq, isNull } from 'drizzle-orm'
import type { Club } from '@/db/club'
import { shops } from '@/db/schema/shops'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { Refusal } from '@/lib/refusal'

/**
 * From now on the shop is neither asked nor told; notices that wait end as failed, and its coupons stay in the register. Refuses
 * `forbidden` (also in the demonstration), `not_found`.
 */
export async function endShop(club: Club, shopId: string, now = new Date()): Promise<void> {
  await must(club, 'settings.manage')
  if (club.kind === 'demo') throw new Refusal('forbidden')
  const [ended] = await club.tx
    .update(shops)
    .set({ disabledAt: now })
    .where(and(eq(shops.clubId, club.id), eq(shops.id, shopId), isNull(shops.disabledAt)))
    .returning({ name: shops.name, baseUrl: shops.baseUrl })
  if (!ended) throw new Refusal('not_found')
  await record(club, { event: 'shop.ended', subjectId: shopId, before: ended })
}
