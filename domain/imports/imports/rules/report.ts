import type { LocalDate } from '@/lib/time'
import { type How, MOST_TOLD, MOST_WORDS, type Report, SAMPLE_LINES } from '../schema'
import type { Judged } from './coupons'
import type { Reading } from './reading'

/** What a reading and its judgement found, in figures and with the first of what is wrong. */
export function reportOf(
  reading: Reading,
  judged: Judged<{ expiresOn?: LocalDate | null }>,
  today: LocalDate,
): Report {
  const { table, how, formulas, orders, missing, fault } = reading
  const left: Report['left'] = {}
  for (const { why } of judged.left) left[why] = (left[why] ?? 0) + 1
  return {
    lines: table.lines.length,
    how,
    header: fault ? [] : table.header,
    sample: (fault ? [] : table.lines)
      .slice(0, SAMPLE_LINES)
      .map(({ cells }) => cells.map((cell) => cell.slice(0, 80))),
    good: judged.good.length,
    ended: judged.good.filter(({ value }) => value.expiresOn && value.expiresOn < today).length,
    joined: judged.joined,
    formulas,
    left,
    bad: new Set(judged.problems.map(({ line }) => line)).size,
    problems: judged.problems.slice(0, MOST_TOLD),
    unknown: unknownOf(judged.unknown),
    orders: how.dates ? [] : orders,
    missing,
    fault,
    broken: table.broken,
    stayed: 0,
  }
}

function unknownOf(unknown: ReadonlyMap<string, string>): Report['unknown'] {
  const words = [...unknown.values()].slice(0, MOST_WORDS)
  return words.length > 0 ? [{ field: 'activity', words }] : []
}

/** Whether everything in the file can come in: nothing is wrong, nothing is open, and there is something. */
export function isReady(report: Report): boolean {
  const { good, bad, missing, orders, broken, fault } = report
  return (
    fault === null && good > 0 && bad === 0 && missing.length === 0 && orders.length === 0 && broken === null
  )
}

/** What is kept of a report once its lines are in: no name, no address. */
export function withoutNames(report: Report): Report {
  return { ...report, header: [], sample: [], problems: [], unknown: [], how: { ...report.how, words: {} } }
}

/** The form's choices with what was chosen before: words that were given a meaning keep it. */
export function howWith(
  before: Partial<How>,
  typed: Partial<How> & { meanings: Readonly<Record<string, string>> },
): Partial<How> {
  const { meanings, ...rest } = typed
  return { ...rest, words: { activity: { ...before.words?.activity, ...meanings } } }
}
