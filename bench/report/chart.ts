import { type Bar, type Row, reached } from './rows'
import { shown } from './table'

const WIDTH = 760
const LINE = 22
const LEFT = 300
const RIGHT = 90
const UNTIL = 2

type Mark = { label: string; bar: Bar; share: number }

/**
 * How far each measurement is from its bar, as an SVG picture: a beam that ends before the line reaches it. Where more is
 * better the share is turned round, so that shorter is always better.
 */
export function chart(rows: readonly Row[]): string {
  const marks = rows.flatMap(({ name, bars }) =>
    bars
      .filter(({ limit }) => limit !== 0)
      .map(
        (bar): Mark => ({
          label: bars.filter(({ limit }) => limit !== 0).length > 1 ? `${name}: ${bar.what}` : name,
          bar,
          share: bar.least ? bar.limit / bar.got : bar.got / bar.limit,
        }),
      ),
  )
  const height = marks.length * LINE + 50
  const scale = (WIDTH - LEFT - RIGHT) / UNTIL
  const line = LEFT + scale
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="Measurements as a share of their bars" font-family="system-ui, sans-serif" font-size="12">
<rect width="${WIDTH}" height="${height}" fill="#fff"/>
<text x="${line}" y="18" text-anchor="middle" fill="#444">bar</text>
${marks.map((mark, n) => beam(mark, 28 + n * LINE, scale)).join('\n')}
<line x1="${line}" x2="${line}" y1="24" y2="${height - 22}" stroke="#111" stroke-width="1.5"/>
<text x="${LEFT}" y="${height - 6}" fill="#444">shorter is better; what passes the line is short of its bar</text>
</svg>
`
}

function beam({ label, bar, share }: Mark, y: number, scale: number): string {
  const width = Math.max(1, Math.min(share, UNTIL) * scale)
  const fill = reached(bar) ? '#3b7a57' : '#b3472e'
  const unit = bar.unit === '' ? '' : ` ${bar.unit}`
  return [
    `<text x="${LEFT - 8}" y="${y + 13}" text-anchor="end" fill="#111">${escaped(label)}</text>`,
    `<rect x="${LEFT}" y="${y + 3}" width="${width.toFixed(1)}" height="${LINE - 8}" fill="${fill}"/>`,
    `<text x="${(LEFT + width + 6).toFixed(1)}" y="${y + 13}" fill="#111">${shown(bar.got)}${unit}</text>`,
  ].join('')
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
