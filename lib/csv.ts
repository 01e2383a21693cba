import Papa from 'papaparse'
import type { Locale } from './i18n/locale'

type Cell = string | number | null

const delimiters: Record<Locale, ';' | ','> = { fr: ';', en: ',' }

const BOM = '\uFEFF'

/**
 * A table as a spreadsheet opens it: UTF-8 with its mark, CRLF (RFC 4180), semicolons where the comma is the decimal sign.
 * Cells that a spreadsheet would take for a formula are quoted away.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[], locale: Locale): string {
  const delimiter = delimiters[locale]
  const data = rows.map((row) => row.map((cell) => cell ?? ''))
  return (
    BOM + Papa.unparse({ fields: [...header], data }, { delimiter, newline: '\r\n', escapeFormulae: true })
  )
}
