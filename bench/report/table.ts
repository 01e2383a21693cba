import { type Bar, type Row, reached, shortBy } from './rows'

/** A number as it is read: three figures, no more. */
export function shown(value: number): string {
  if (!Number.isFinite(value)) return '-'
  if (value >= 100 || Number.isInteger(value)) return value.toFixed(0)
  return value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

const head = ['row', 'requests/s', 'p50', 'p95', 'p99', 'floor', 'ratio', 'bar', 'got', '']

/** The cells of one row: a line for each of its bars, the figures on the first. */
function cellsOf({ name, figures, floor, bars }: Row): string[][] {
  const rated = figures && figures.perSecond > 0
  const share = figures && floor ? `${shown((100 * figures.perSecond) / floor.figures.perSecond)} %` : ''
  const first = [
    name,
    rated ? shown(figures.perSecond) : '',
    ...(figures ? [figures.p50, figures.p95, figures.p99].map(shown) : ['', '', '']),
    floor ? `${floor.name} ${shown(floor.figures.perSecond)}` : '',
    share,
  ]
  const empty = first.map(() => '')
  const worth = bars.filter((bar) => bar.limit !== 0 || !reached(bar))
  if (worth.length === 0) return [[...first, '', '', '']]
  return worth.map((bar, n) => [...(n === 0 ? first : empty), ...judged(bar)])
}

function judged(bar: Bar): string[] {
  const unit = bar.unit === '' ? '' : ` ${bar.unit}`
  const limit = `${bar.what} ${bar.least ? '>=' : '<='} ${shown(bar.limit)}${unit}`
  return [limit, `${shown(bar.got)}${unit}`, reached(bar) ? 'reached' : `SHORT by ${shortBy(bar)}`]
}

export function plainTable(rows: readonly Row[]): string {
  const lines = [head, ...rows.flatMap(cellsOf)]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

export function markdownTable(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.flatMap(cellsOf).map(line)].join('\n')
}
