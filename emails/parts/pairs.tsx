import { Fragment } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import { colour, font } from '../theme'
import { Inline } from './prose'

type Line = string | { text: string; href: string }

export type Pair = { label: string; lines: Line[]; mono?: boolean }

function plain(line: Line): string {
  if (typeof line === 'string') return line
  return /^(tel|mailto):/.test(line.href) ? line.text : `${line.text} ${line.href}`
}

/** Facts as label and value, between hairlines. */
export function Pairs({ locale, rows }: { locale: Locale; rows: Pair[] }) {
  const t = translator(locale, 'mails')
  return (
    <table
      role="presentation"
      width="100%"
      cellPadding="0"
      cellSpacing="0"
      border={0}
      style={{ marginTop: 28, tableLayout: 'fixed' }}
    >
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.label}
            data-line={t('line', { label: row.label, value: row.lines.map(plain).join('\n') })}
          >
            <td
              className="e-hair e-soft"
              width="36%"
              style={{ ...cell, paddingRight: 12, color: colour.soft }}
            >
              {row.label}
            </td>
            <td className="e-hair e-ink" style={{ ...cell, ...(row.mono ? mono : {}), color: colour.ink }}>
              {row.lines.map((line, index) => (
                <Fragment key={plain(line)}>
                  {index > 0 && <br />}
                  {typeof line === 'string' ? line : <Inline href={line.href}>{line.text}</Inline>}
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const cell = {
  padding: '10px 0',
  verticalAlign: 'top',
  borderTop: `1px solid ${colour.mist}`,
  fontSize: 15,
  lineHeight: '22px',
} as const

const mono = { fontFamily: font.mono, letterSpacing: '0.02em' }
