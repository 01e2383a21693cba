import { isFormula, ordersOf, plain } from '../../files/rules/cells'
import { decode } from '../../files/rules/encodings'
import { tableOf } from '../../files/rules/table'
import { type DateOrder, MOST_COLUMNS, MOST_LINES, type Table } from '../../files/schema'
import type { FieldName, FileFault, How, ImportKind } from '../schema'
import { columnsOf, knownHeaders, neededOf, presetOf } from './headers'
import { presets } from './presets'

/** A line by its fields, trimmed; what has no column, or an empty cell, is not there. */
export type Entry = { number: number; has: ReadonlyMap<FieldName, string>; tooLong: boolean }

export type Reading = {
  how: How
  table: Table
  entries: Entry[]
  formulas: number
  orders: DateOrder[]
  missing: FieldName[]
  fault: FileFault | null
}

const DAYS: readonly FieldName[] = ['expiresOn', 'soldOn']

/** How the formats of spreadsheets and PDF begin. */
const NO_TEXT = ['PK\u0003\u0004', '%PDF-', 'ÐÏ\u0011à']

function faultOf(bytes: Uint8Array, { header, lines }: Table): FileFault | null {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1')
  if (NO_TEXT.some((mark) => start.startsWith(mark))) return 'no_text'
  if (lines.length === 0) return 'empty'
  if (lines.length > MOST_LINES) return 'lines'
  return header.length > MOST_COLUMNS ? 'columns' : null
}

/** A file as it is read: by what somebody chose (`asked`), else by what it says of itself. */
export function readingOf(kind: ImportKind, bytes: Uint8Array, asked: Partial<How>): Reading {
  const { encoding, text } = decode(bytes, asked.encoding)
  const table = tableOf(text, knownHeaders(kind), asked.separator)
  const { separator, header } = table
  const fault = faultOf(bytes, table)
  const preset = presetOf(kind, header)
  const chosen = asked.columns?.length === header.length ? asked.columns : null
  const columns = once(chosen ?? columnsOf(kind, header, preset))
  const entries = (fault ? [] : table.lines).map(({ number, cells }) => ({
    number,
    has: entryOf(cells, columns),
    tooLong: cells.slice(header.length).some((cell) => cell.trim() !== ''),
  }))
  const orders = ordersIn(entries)
  const iso = preset !== null && presets[preset].iso === true
  const dates = asked.dates ?? (iso ? 'ymd' : orders.length > 1 ? null : (orders[0] ?? commonest(entries)))
  const { words = {}, rest = { activity: '', passengers: 1 } } = asked
  return {
    how: { encoding, separator, preset, columns, dates, words, rest },
    table,
    entries,
    formulas: entries.reduce((sum, { has }) => sum + [...has.values()].filter(isFormula).length, 0),
    orders: iso ? [] : orders,
    fault,
    missing: neededOf(kind).filter((field) => !columns.includes(field)),
  }
}

function entryOf(cells: readonly string[], columns: readonly (FieldName | null)[]): Map<FieldName, string> {
  const has = new Map<FieldName, string>()
  for (const [place, field] of columns.entries()) {
    const cell = field ? plain(cells[place] ?? '') : ''
    if (field && cell !== '') has.set(field, cell)
  }
  return has
}

/** No field twice: the first column that was chosen for it has it. */
function once(columns: readonly (FieldName | null)[]): (FieldName | null)[] {
  return columns.map((field, place) => (field && columns.indexOf(field) === place ? field : null))
}

/** The orders that fit the days of every column; each column is whole in itself, and one program wrote them all. */
function ordersIn(entries: readonly Entry[]): DateOrder[] {
  const columns = DAYS.map((field) => ordersOf(entries.map(({ has }) => has.get(field) ?? ''))).filter(
    (orders) => orders.length > 0,
  )
  const [first = [], ...others] = columns
  return first.filter((order) => others.every((orders) => orders.includes(order)))
}

/** Where no order fits every day: the one that fits most, so that only what is wrong is bad. */
function commonest(entries: readonly Entry[]): DateOrder | null {
  const days = entries.flatMap(({ has }) => DAYS.flatMap((field) => has.get(field) ?? []))
  const fitting = days.flatMap((day) => ordersOf([day]))
  const count = (order: DateOrder) => fitting.filter((one) => one === order).length
  const [best] = [...new Set(fitting)].sort((a, b) => count(b) - count(a))
  return best ?? (days.length > 0 ? 'ymd' : null)
}
