import { type Actor, type ClubRef, inClub } from '@/db/club'
import { localDate } from '@/lib/time'
import { endImport } from './end'
import { fileOf } from './queries/imports'
import { judgedCoupons } from './queries/judged'
import { readingOf } from './rules/reading'
import { reportOf } from './rules/report'
import type { Taken } from './schema'

/** The dry run: what a file would bring in, and what is wrong with which line. Writes nothing but its report. */
export async function judgeImport(ref: ClubRef, actor: Actor, taken: Taken, now = new Date()): Promise<void> {
  await inClub(ref, actor, async (club) => {
    const file = await fileOf(club, taken.importId)
    if (!file?.bytes) return
    const reading = readingOf(file.kind, file.bytes, file.how)
    const judged = await judgedCoupons(club, reading, now)
    const report = reportOf(reading, judged, localDate(now, ref.timeZone))
    await endImport(club, taken, { stage: 'judged', report, lines: report.lines })
  })
}
