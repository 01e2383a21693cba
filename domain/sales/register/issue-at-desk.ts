import { and, asc, eq, sql } from 'drizzle-orm'
import { v5 } from 'uuid'
import type { Club } from '@/db/club'
import { activities } from '@/db/schema/activities'
import { coupons } from '@/db/schema/coupons'
import { record } from '@/domain/club/journal/record'
import { note } from '@/domain/coupons/coupons/note'
import { must } from '@/domain/doors/rights/must'
import { randomCode } from '@/lib/code'
import { uuidv7 } from '@/lib/id'
import { Refusal } from '@/lib/refusal'
import { localDate } from '@/lib/time'
import type { Sale } from './schema'

/**
 * Issues one coupon or a batch of the same, sold today. `formId` (UUID) is the form's own: sent twice with the same words it issues
 * once, and gives the same batch. Refuses `forbidden`, `not_found` for an activity that the club has not.
 */
export async function issueAtDesk(
  club: Club,
  sale: Sale,
  formId: string,
  now = new Date(),
): Promise<{ batchId: string; ids: string[] }> {
  await must(club, 'coupons.manage')
  await refuseUnknown(club, sale.activities)
  const { count, price, ...facts } = sale
  const batchId = v5(JSON.stringify(sale), formId)
  const issued = await club.tx
    .insert(coupons)
    .values(
      Array.from({ length: count }, (_, place) => ({
        ...facts,
        clubId: club.id,
        id: uuidv7(),
        reference: randomCode(),
        priceCents: price?.cents ?? null,
        currency: price?.currency ?? null,
        soldOn: localDate(now, club.timeZone),
        issuedAt: now,
        batchId,
        batchPlace: place + 1,
      })),
    )
    .onConflictDoNothing({ target: [coupons.clubId, coupons.batchId, coupons.batchPlace] })
    .returning({ id: coupons.id })
  const ids = issued.map(({ id }) => id)
  const [first] = ids
  if (!first) return { batchId, ids: await issuedBefore(club, batchId) }
  await note(club, ids, 'issued')
  await record(club, { event: 'coupon.issued', subjectId: first, after: { count } })
  return { batchId, ids }
}

async function issuedBefore(club: Club, batchId: string): Promise<string[]> {
  const rows = await club.tx
    .select({ id: coupons.id })
    .from(coupons)
    .where(and(eq(coupons.clubId, club.id), eq(coupons.batchId, batchId)))
    .orderBy(asc(coupons.batchPlace))
  return rows.map(({ id }) => id)
}

async function refuseUnknown(club: Club, codes: readonly string[]): Promise<void> {
  const [known] = await club.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(activities)
    .where(and(eq(activities.clubId, club.id), sql`${activities.code} = any(${sql.param([...codes])})`))
  if ((known?.count ?? 0) < new Set(codes).size) throw new Refusal('not_found')
}
