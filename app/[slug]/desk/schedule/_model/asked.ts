import type { Route } from 'next'
import { addDays, isLocalDate, type LocalDate, weekday } from '@/lib/time'

const views = ['day', 'week'] as const
const acts = ['new', 'change', 'cancel'] as const
const rows = ['all', 'aircraft', 'pilots'] as const

type View = (typeof views)[number]
export type Act = (typeof acts)[number]
export type Rows = (typeof rows)[number]

/** What the address asks for. `item` is the thing whose panel is open, `act` what is done about it. */
export type Asked = {
  date: LocalDate
  view: View
  rows: Rows
  item: string | null
  act: Act | null
  slot?: Slot | null
}

/** An empty stretch that was drawn for a new booking: minutes since the epoch, in the row of an aircraft or a pilot. */
type Slot = { start: number; end: number; row: string }

type Query = Record<string, string | string[] | undefined>

/** What is wrong or missing is today, the day, everything. */
export function askedFor(query: Query, today: LocalDate): Asked {
  const item = typeof query.item === 'string' && query.item !== '' ? query.item : null
  return {
    date:
      isLocalDate(query.date) && query.date > '1972-01-08' && query.date < '9999-01-01' ? query.date : today,
    view: views.find((one) => one === query.view) ?? 'day',
    rows: rows.find((one) => one === query.rows) ?? 'all',
    item,
    act: acts.find((one) => one === query.act) ?? null,
    slot: slotOf(query.slot),
  }
}

function slotOf(text: Query[string]): Slot | null {
  const [, start, end, row] = /^(\d{1,10})-(\d{1,10})-([\w-]{36})$/.exec(String(text)) ?? []
  return start && end && row && Number(start) < Number(end)
    ? { start: Number(start), end: Number(end), row }
    : null
}

/** The address of the schedule as asked for, with some of it changed. */
export function hrefOf(slug: string, asked: Asked, changes: Partial<Asked> = {}): Route {
  const { date, view, rows: shown, item, act, slot } = { ...asked, slot: null, ...changes }
  const query = new URLSearchParams({ date })
  if (view !== 'day') query.set('view', view)
  if (shown !== 'all') query.set('rows', shown)
  if (item) query.set('item', item)
  if (act) query.set('act', act)
  if (slot) query.set('slot', `${slot.start}-${slot.end}-${slot.row}`)
  return `/${slug}/desk/schedule?${query}` as Route
}

/** The local days to be read: the whole week of the day in either view, which the phone's strip of days counts. */
export function weekOf(date: LocalDate): { from: LocalDate; to: LocalDate } {
  const from = addDays(date, 1 - weekday(date))
  return { from, to: addDays(from, 6) }
}
