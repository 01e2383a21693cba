import { and, asc, eq, gt, isNotNull } from 'drizzle-orm'
import type { Account } from '@/db/account'
import { clubs } from '@/db/schema/clubs'
import { exportParts, exports } from '@/db/schema/exports'
import type { Export } from '../schema'

/** The export of one of the account's platforms, or null when none is there. */
export async function exportOf({ id: accountId, tx }: Account, slug: string): Promise<Export | null> {
  const { id, createdAt, doneAt, written, tables } = exports
  const [found] = await tx
    .select({ id, createdAt, doneAt, written, tables })
    .from(exports)
    .innerJoin(clubs, eq(clubs.id, exports.platformId))
    .where(and(eq(exports.accountId, accountId), eq(clubs.accountId, accountId), eq(clubs.slug, slug)))
  return found ?? null
}

/** The part of a finished export's file behind this number (-1: the first), or null when that was the last. */
export async function partBehind(
  { id: accountId, tx }: Account,
  exportId: string,
  behind: number,
): Promise<{ number: number; bytes: Uint8Array } | null> {
  const [part] = await tx
    .select({ number: exportParts.number, bytes: exportParts.bytes })
    .from(exportParts)
    .innerJoin(exports, eq(exports.id, exportParts.exportId))
    .where(
      and(
        eq(exports.accountId, accountId),
        eq(exportParts.exportId, exportId),
        isNotNull(exports.doneAt),
        gt(exportParts.number, behind),
      ),
    )
    .orderBy(asc(exportParts.number))
    .limit(1)
  return part ?? null
}
