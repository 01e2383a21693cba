import Papa from 'papaparse'
import type { Locale } from './i18n/locale'

type Cell = string | number | null

const delimiters: Record<Locale, ';' | ','> = { fr: ';', en: ',' }

const BOM = '\uFEFF'

/** What would run as a formula; not a phone number as people write it. */
const FORMULA = /^(?!\+\d+( \d+)+$)[=+\-@\t\r]/

/** Text that a spreadsheet makes another value of: 00012345, 219E0123, 1234E-00045, 20 figures, 12/05/2027, 00:12:34. */
const CONVERTED =
  /^(0\d+|\d{16,}|\d+([.,]\d+)?E[+-]?\d+|\d{1,4}[/.]\d{1,2}[/.]\d{1,4}|\d{1,2}-\d{1,2}-\d{1,4}|\d+:\d{2}:\d{2})$/i

/**
 * A table as a spreadsheet opens it: UTF-8 with its mark, CRLF (RFC 4180), semicolons where the comma is the decimal sign.
 * Text that it would take for a formula, or make a figure or a date of, gets the apostrophe that says text; references are read
 * back without it. Days (2026-12-05) and hours (10:15) are left to be counted with.
 */
export function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[], locale: Locale): string {
  return BOM + csvRows([header, ...rows], locale)
}

/** More rows of such a table, or its first ones without the mark. */
export function csvRows(rows: readonly (readonly Cell[])[], locale: Locale): string {
  const data = rows.map((row) =>
    row.map((cell) => (typeof cell === 'string' && CONVERTED.test(cell) ? `'${cell}` : (cell ?? ''))),
  )
  return Papa.unparse(data, { delimiter: delimiters[locale], newline: '\r\n', escapeFormulae: FORMULA })
}
