import { and, eq, inArray, sql } from 'drizzle-orm'
import { type Actor, type Club, type ClubRef, inClub } from '@/db/club'
import { holds } from '@/db/schema/bookings'
import { bookingCoupons, coupons, holdCoupons } from '@/db/schema/coupons'
import { importRows } from '@/db/schema/imports'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { endImport } from './end'
import { fileOf } from './queries/imports'
import { rightFor } from './rules/rights'
import type { Taken } from './schema'

/** Takes back what an import brought in: all of it that no booking was ever made with and nobody holds. What stays is counted. */
export async function undoImport(ref: ClubRef, actor: Actor, taken: Taken, now = new Date()): Promise<void> {
  await inClub(ref, actor, async (club) => {
    const file = await fileOf(club, taken.importId)
    if (!file?.report) return
    await must(club, rightFor(file.kind))
    await takeCouponsBack(club, taken.importId, now)
    const [{ stayed } = { stayed: 0 }] = await club.tx
      .select({ stayed: sql<number>`count(*)::int` })
      .from(importRows)
      .where(ofImport(club, taken.importId))
    await endImport(club, taken, { stage: 'undone', undoneAt: now, report: { ...file.report, stayed } })
    const after = { name: file.fileName, count: file.report.good - stayed, kept: stayed }
    await record(club, { event: 'import.undone', subjectId: taken.importId, after })
  })
}

const ofImport = (club: Club, importId: string) =>
  and(eq(importRows.clubId, club.id), eq(importRows.importId, importId))

async function takeCouponsBack(club: Club, importId: string, now: Date): Promise<void> {
  const { tx, id } = club
  const rows = tx.select({ id: importRows.rowId }).from(importRows).where(ofImport(club, importId))
  await tx
    .select({ id: coupons.id })
    .from(coupons)
    .where(and(eq(coupons.clubId, id), inArray(coupons.id, rows)))
    .orderBy(coupons.id)
    .for('update')
  const free = sql`${importRows.clubId} = ${id} and ${importRows.importId} = ${importId}
    and not exists (select from ${bookingCoupons} b where b.club_id = ${id} and b.coupon_id = ${importRows.rowId})
    and not exists (select from ${holdCoupons} h join ${holds} k on k.club_id = h.club_id and k.id = h.hold_id
      where h.club_id = ${id} and h.coupon_id = ${importRows.rowId} and h.released_at is null
        and k.ended_at is null and k.expires_at > ${now.toISOString()}::timestamptz)`
  const gone = tx.select({ id: importRows.rowId }).from(importRows).where(free)
  await tx.delete(holdCoupons).where(and(eq(holdCoupons.clubId, id), inArray(holdCoupons.couponId, gone)))
  await tx.delete(coupons).where(and(eq(coupons.clubId, id), inArray(coupons.id, gone)))
  await tx
    .delete(importRows)
    .where(
      and(
        ofImport(club, importId),
        sql`not exists (select from ${coupons} c where c.club_id = ${id} and c.id = ${importRows.rowId})`,
      ),
    )
}
