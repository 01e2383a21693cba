import Papa from 'papaparse'
import { LONGEST_CELL, type Separator, separators, type Table } from '../schema'

const SAMPLE_LINES = 50

/**
 * A text as a table. The separator is the one under which most headers are `known` (folded) and the first lines are equally long,
 * unless the file names it (`sep=;`) or somebody did. papaparse's own guess is confused by decimal commas (mholt/PapaParse #600).
 */
export function tableOf(text: string, known: ReadonlySet<string>, wanted?: Separator): Table {
  const named = /^sep=(.)\r?\n/i.exec(text)
  const body = named ? text.slice(named[0].length) : text
  const separator = wanted ?? separators.find((one) => one === named?.[1]) ?? likeliest(body, known)
  const { data, errors } = parse(body, separator)
  const unclosed = errors.find(({ code }) => code === 'MissingQuotes')
  const above = named ? 2 : 1
  const lines = data
    .map((cells, place) => ({
      number: place + above,
      cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)),
    }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [head, ...rest] = lines
  return {
    separator,
    header: head?.cells.map((cell) => cell.trim()) ?? [],
    lines: rest,
    broken: unclosed?.row === undefined ? null : unclosed.row + above,
  }
}

const parse = (text: string, delimiter: Separator, preview = 0) =>
  Papa.parse<string[]>(text, { delimiter, preview, quoteChar: '"', header: false, worker: false })

function likeliest(text: string, known: ReadonlySet<string>): Separator {
  const marked = separators.map((separator) => {
    const [head = [], ...lines] = parse(text, separator, SAMPLE_LINES).data
    const full = lines.filter((cells) => cells.some(Boolean))
    const even = head.length > 1 && full.every((cells) => cells.length === head.length)
    const found = head.filter((cell) => known.has(folded(cell))).length
    return { separator, mark: found * 10 + (even ? head.length : 0) }
  })
  return marked.reduce((best, one) => (one.mark > best.mark ? one : best)).separator
}

/** A header or a value as it is compared: without accents, case, and whatever stands between words. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
