import { and, eq, isNull } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { addJob } from '@/db/jobs'
import { accounts } from '@/db/schema/accounts'
import { clubs } from '@/db/schema/clubs'
import { exports } from '@/db/schema/exports'
import { requestAtWork } from '@/lib/http/trace'
import { Refusal } from '@/lib/refusal'

/**
 * Orders a full export of one of the account's platforms, in the place of the one before. Ordered again while one is being made,
 * that one stands. Refuses `not_found`.
 */
export async function orderExport({ id: accountId, tx }: Account, slug: string): Promise<void> {
  const [platform] = await tx
    .select({ id: clubs.id })
    .from(clubs)
    .where(and(eq(clubs.accountId, accountId), eq(clubs.slug, slug)))
    .for('no key update')
  const [owner] = await tx
    .select({ language: accounts.language })
    .from(accounts)
    .where(eq(accounts.id, accountId))
  if (!platform || !owner) throw new Refusal('not_found')
  const ofPlatform = and(eq(exports.accountId, accountId), eq(exports.platformId, platform.id))
  const [standing] = await tx
    .select({ id: exports.id })
    .from(exports)
    .where(and(ofPlatform, isNull(exports.doneAt)))
  if (standing) return
  await tx.delete(exports).where(ofPlatform)
  const [made] = await tx
    .insert(exports)
    .values({ accountId, platformId: platform.id, language: owner.language })
    .returning({ id: exports.id })
  if (!made) throw new Error('no export was written down')
  await addJob(tx, 'export_platform', {
    payload: { exportId: made.id },
    key: `export:${made.id}`,
    requestId: requestAtWork(),
  })
}
