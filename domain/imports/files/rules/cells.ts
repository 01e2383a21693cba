import { addDays, isVisibleDay, type LocalDate, localDate } from '@/lib/time'
import { type DateOrder, dateOrders } from '../schema'

/** A cell without what keeps it text in spreadsheets: `="00123"`, `'00123`. */
export function plain(cell: string): string {
  const text = cell.trim()
  return /^="([^"]*)"$/.exec(text)?.[1] ?? text.replace(/^'/, '')
}

/** True for what a spreadsheet would work out; it is kept as text. */
export function isFormula(text: string): boolean {
  return /^[=@\t]|^[+-](?=.*[A-Za-z(])/.test(text)
}

/** True for a code that a spreadsheet has made another value of: 1,23E+12, #REF!, a date. What it was is lost. */
export function isDamaged(code: string): boolean {
  return /^(\d+([.,]\d+)?E\+\d+|#[A-Z/0!?]+[!?A]|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{4}-\d{2}-\d{2} \d{2}:\d{2}.*)$/i.test(
    code,
  )
}

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T,]+\d{1,2}[:h]\d{2}.*)?$/
const ISO = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ](.*))?$/
const OFFSET = /^\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/

/** The local day that a cell names, read in this order; null when it names none. A time with an offset is brought to the club's `zone`. */
export function dayOf(text: string, order: DateOrder, zone: string): LocalDate | null {
  const day = {
    dmy: () => slashed(text, 1, 2),
    mdy: () => slashed(text, 2, 1),
    ymd: () => iso(text, zone),
    serial: () => serial(text),
  }
  const found = day[order]()
  return found !== null && isVisibleDay(found) ? found : null
}

function slashed(text: string, dayAt: 1 | 2, monthAt: 1 | 2): string | null {
  const parts = SLASHED.exec(text)
  if (!parts) return null
  const [day = '', month = ''] = [parts[dayAt], parts[monthAt]]
  return `${parts[3]}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function iso(text: string, zone: string): string | null {
  const [, year, month, day, time = ''] = ISO.exec(text) ?? []
  if (!year) return null
  if (!OFFSET.test(time)) return `${year}-${month}-${day}`
  const at = new Date(text.replace(' ', 'T'))
  return Number.isNaN(at.getTime()) ? null : localDate(at, zone)
}

const EPOCH = '1899-12-30'

function serial(text: string): string | null {
  return /^\d{5}([.,]\d+)?$/.test(text) ? addDays(EPOCH, Math.floor(Number(text.replace(',', '.')))) : null
}

/** True for a day that is so far that it means none: shops write 9999-12-31. */
export const isEndless = (text: string): boolean => /^(9\d{3}-|\d{1,2}[/.-]\d{1,2}[/.-]9\d{3})/.test(text)

/** The orders in which every one of these cells is a day; none when there is no cell. */
export function ordersOf(cells: readonly string[]): DateOrder[] {
  const said = cells.filter((cell) => cell !== '' && !isEndless(cell))
  return said.length === 0
    ? []
    : dateOrders.filter((order) => said.every((cell) => dayOf(cell, order, 'UTC') !== null))
}

/** The day of a count of seconds since 1970, in UTC: WooCommerce writes the midnight with which a day begins there. */
export function unixDay(text: string): LocalDate | null {
  return /^\d{9,11}$/.test(text) ? localDate(new Date(Number(text) * 1000), 'UTC') : null
}

const AMOUNT = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,6})(?:[.,](\d{1,2})|[.,]0+)?$/

/** "1 234,50 €", "€390", "1'234.50", "20,00": an amount in cents; null when it is none. Three figures behind a sign are thousands. */
export function centsOf(text: string): number | null {
  const bare = text.replace(/[\s\u00A0\u202F'’]|€|\$|£|EUR|CHF|USD|GBP/gi, '')
  const [, whole, part = ''] = AMOUNT.exec(bare) ?? []
  return whole === undefined ? null : Number(whole.replace(/[.,]/g, '')) * 100 + Number(part.padEnd(2, '0'))
}

/** A whole number, also where a spreadsheet wrote it as 2.0; null when it is none. */
export function countOf(text: string): number | null {
  const [, figures] = /^(\d{1,6})(?:[.,]0+)?$/.exec(text.replace(/[\s\u00A0\u202F]/g, '')) ?? []
  return figures === undefined ? null : Number(figures)
}

const YES = new Set([
  'yes',
  'oui',
  'y',
  'o',
  'true',
  'vrai',
  '1',
  'x',
  'paid',
  'paye',
  'payee',
  'regle',
  'reglee',
  'ja',
  'si',
])
const NO = new Set(['no', 'non', 'n', 'false', 'faux', '0', 'unpaid', 'impaye', 'impayee', 'a payer', 'nein'])

/** Yes or no of a folded text; null when it is neither. */
export function truthOf(word: string): boolean | null {
  return YES.has(word) ? true : NO.has(word) ? false : null
}
