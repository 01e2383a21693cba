import { type Actor, type ClubRef, inClub } from '@/db/club'
import { importRows } from '@/db/schema/imports'
import { record } from '@/domain/club/journal/record'
import { must } from '@/domain/doors/rights/must'
import { localDate } from '@/lib/time'
import { bringInCoupons } from './bring-in-coupons'
import { endImport } from './end'
import { fileOf } from './queries/imports'
import { judgedCoupons } from './queries/judged'
import { readingOf } from './rules/reading'
import { isReady, reportOf, withoutNames } from './rules/report'
import { rightFor } from './rules/rights'
import type { Taken } from './schema'
import { tellProgress } from './tell'

const AT_ONCE = 1000

/**
 * Brings in all lines of a file, or none: where one has become bad since the dry run, it stays at that, with the new report.
 * Refuses `forbidden` when whoever pressed has lost the right.
 */
export async function writeImport(ref: ClubRef, actor: Actor, taken: Taken, now = new Date()): Promise<void> {
  await inClub(ref, actor, async (club) => {
    const file = await fileOf(club, taken.importId)
    if (!file?.bytes) return
    await must(club, rightFor(file.kind))
    const reading = readingOf(file.kind, file.bytes, file.how)
    const judged = await judgedCoupons(club, reading, now)
    const report = reportOf(reading, judged, localDate(now, ref.timeZone))
    const { lines } = report
    if (!isReady(report)) return endImport(club, taken, { stage: 'judged', report, lines })
    for (let from = 0; from < judged.good.length; from += AT_ONCE) {
      const some = judged.good.slice(from, from + AT_ONCE)
      const ids = await bringInCoupons(
        club,
        some.map(({ value }) => value),
        taken.importId,
        now,
      )
      const { id: clubId } = club
      const rows = some.flatMap(({ line }, place) =>
        ids[place] ? { clubId, importId: taken.importId, rowId: ids[place], line } : [],
      )
      await club.tx.insert(importRows).values(rows)
      await tellProgress(taken, from + some.length)
    }
    const done = { stage: 'done', bytes: null, doneAt: now, lines, progress: lines } as const
    await endImport(club, taken, { ...done, report: withoutNames(report) })
    const after = { name: file.fileName, count: report.good }
    await record(club, { event: 'import.done', subjectId: taken.importId, after })
  })
}
