import type { Club } from '@/db/club'
import { readingOf } from '../rules/reading'
import type { ImportKind, Problem } from '../schema'
import { fileOf } from './imports'
import { judgedCoupons } from './judged'

type BadLine = { number: number; cells: string[]; problems: Problem[] }

/** The lines of a file that are to be corrected, as they stand there, with all that is wrong with each; null when the file is gone. */
export async function badLines(
  club: Club,
  id: string,
  kinds: readonly ImportKind[],
  now: Date,
): Promise<{ header: string[]; lines: BadLine[] } | null> {
  const file = await fileOf(club, id)
  if (!file?.bytes || !kinds.includes(file.kind)) return null
  const reading = readingOf(file.kind, file.bytes, file.how)
  const { problems } = await judgedCoupons(club, reading, now)
  const byLine = Map.groupBy(problems, ({ line }) => line)
  const lines = reading.table.lines.flatMap((line) => {
    const wrong = byLine.get(line.number)
    return wrong ? [{ ...line, problems: wrong }] : []
  })
  return { header: reading.table.header, lines }
}
