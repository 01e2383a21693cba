import type { LocalDate } from '@/lib/time'
import { type ClubTexts, textNames } from './schema'

/** The name of conditions that take effect on a day: the day, and which of that day after the first (`2026-12-05.2`). */
export function nextVersion(current: string, today: LocalDate): string {
  const [day, count = '1'] = current.split('.')
  return day === today ? `${today}.${Number(count) + 1}` : today
}

/** What differs between two sets of texts, for the journal: the lines that changed, shortened. */
export function changedTexts(before: ClubTexts, after: ClubTexts) {
  const changed = textNames.flatMap((name) =>
    (['fr', 'en'] as const)
      .filter((lang) => before[name][lang] !== after[name][lang])
      .map((lang) => ({
        name,
        key: `${name}${lang === 'fr' ? 'Fr' : 'En'}`,
        texts: changedLines(before[name][lang], after[name][lang]),
      })),
  )
  const side = (at: 0 | 1) => Object.fromEntries(changed.map(({ key, texts }) => [key, texts[at]]))
  return { names: new Set(changed.map(({ name }) => name)), before: side(0), after: side(1) }
}

const LONGEST_EXCERPT = 300

/** Without the lines that both texts begin and end with. */
function changedLines(before: string, after: string): [string, string] {
  const [was, is] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < Math.min(was.length, is.length) && was[start] === is[start]) start++
  let end = 0
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end++
  const excerpt = (lines: string[]) => {
    const text = lines
      .slice(start, lines.length - end)
      .join(' ')
      .trim()
    return text.length > LONGEST_EXCERPT ? `${text.slice(0, LONGEST_EXCERPT).toWellFormed()}…` : text
  }
  return [excerpt(was), excerpt(is)]
}
