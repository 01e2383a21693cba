import { type Axis, onAxis } from '@/domain/board/rules'
import type { Board, BoardItem, BoardKind } from '@/domain/board/schema'
import type { Minutes } from '@/domain/hours/schema'
import { CALENDAR, dayInstant, formatDayShort, formatTime, type LocalDate } from '@/lib/time'
import type { Rows } from './asked'
import { type BlockIcon, blockName, iconOf, type Shape, shapesOf } from './block'
import { warningsOf } from './warnings'
import { dayWords, fullName, initialsOf, sentenceOf, type Words } from './words'

const LINES = 4
/** With so many rows a cell has half as many lines: the page of forty aircraft and forty pilots would be four megabytes. */
const MANY_ROWS = 40

/** A line of a week's cell: when, what kind, who. */
export type Line = {
  key: string
  ref: string
  kind: BoardKind
  icon: BlockIcon
  time: string
  name: string
  label: string
}

/** One row on one day: its shapes for the little timeline, its first lines, and what says that there are more. */
export type Cell = { date: LocalDate; label: string; blocks: Shape[]; lines: Line[]; more: string }

export type WeekRow = {
  id: string
  kind: 'aircraft' | 'pilot'
  title: string
  sub: string
  warnings: string[]
  cells: Cell[]
}

export type WeekDay = {
  date: LocalDate
  title: string
  sun: string
  today: boolean
  from: Minutes
  minutes: number
  light: Axis['light']
  duty: string
  external: string
}

export type WeekBoard = { caption: string; corner: string; hours: number; days: WeekDay[]; rows: WeekRow[] }

/** A week as rows of seven cells. */
export function weekBoard(
  board: Board,
  axes: readonly Axis[],
  rows: Rows,
  today: LocalDate,
  words: Words,
): WeekBoard {
  const { t, locale } = words
  const [first, last] = [axes[0], axes.at(-1)]
  const span = { from: dayWords(first?.date ?? today, locale), to: dayWords(last?.date ?? today, locale) }
  const planes = board.aircraft.map((plane) => ({
    id: plane.id,
    kind: 'aircraft' as const,
    title: plane.registration,
    sub: t('seats', { type: plane.type, seats: plane.seats }),
  }))
  const crew = board.pilots.map((pilot) => ({
    id: pilot.id,
    kind: 'pilot' as const,
    title: fullName(pilot),
    sub: pilot.role,
  }))
  const shown = [...(rows === 'pilots' ? [] : planes), ...(rows === 'aircraft' ? [] : crew)]
  const cellOf = cellsOf(board, words, shown.length > MANY_ROWS ? LINES / 2 : LINES)
  return {
    caption: t('captionWeek', span),
    corner: `${words.time(first?.from ?? 0)} – ${words.time(first?.to ?? 0)}`,
    hours: Math.round(((first?.to ?? 0) - (first?.from ?? 0)) / 60),
    days: axes.map((axis) => dayOf(board, axis, today, words)),
    rows: shown.map((row) => ({
      ...row,
      warnings: warningsOf(board, row.id, words),
      cells: axes.map((axis) => cellOf(row, axis)),
    })),
  }
}

/** Items are looked up by row: forty aircraft and forty pilots over seven days would each search all of them. */
function cellsOf(board: Board, words: Words, most: number) {
  const activities = new Map(board.activities.map((one) => [one.id, one]))
  const byRow = new Map<string, (typeof board.items)[number][]>()
  for (const item of board.items) {
    for (const id of new Set(item.places.map(({ subjectId }) => subjectId))) {
      byRow.set(id, [...(byRow.get(id) ?? []), item])
    }
  }
  return (row: { id: string; kind: 'aircraft' | 'pilot'; title: string }, axis: Axis): Cell => {
    const blocks = (byRow.get(row.id) ?? [])
      .flatMap((item) =>
        shapesOf(item, { subjectId: row.id, kind: row.kind }, axis).map((block) => ({ item, block })),
      )
      .sort((a, b) => a.block.start - b.block.start)
    const lines = blocks.filter(({ item }, at) => blocks.findIndex((one) => one.item === item) === at)
    const shown = lines.length > most ? most - 1 : most
    const count = lines.filter(({ item }) => item.booking).length
    return {
      date: axis.date,
      label: words.t('lane', { who: row.title, day: dayWords(axis.date, words.locale), count }),
      blocks: blocks.map(({ block }) => block),
      lines: lines.slice(0, shown).map(({ item, block }) => ({
        key: block.key,
        ref: block.ref,
        kind: block.kind,
        icon: iconOf(item, activities),
        time: words.time(Math.max(item.start, axis.from)),
        name: lineName(item, blockName(item, block.end - block.start, words), words),
        label: sentenceOf(item, words),
      })),
      more: lines.length > shown ? words.t('more', { count: lines.length - shown }) : '',
    }
  }
}

function lineName({ kind, passengers }: BoardItem, name: string, { t }: Words): string {
  if (kind === 'hold') return `${t('kept')} ${name}`
  return kind === 'external' && passengers ? `${name}, ${passengers}` : name
}

function dayOf(board: Board, axis: Axis, today: LocalDate, words: Words): WeekDay {
  const { t, locale, zone } = words
  const { sun } = axis
  const time = (instant: Date) => formatTime(instant, zone, locale)
  const external = board.items.filter(
    ({ kind, start }) => kind === 'external' && start >= axis.from && start < axis.to,
  )
  const passengers = external.reduce((sum, item) => sum + (item.passengers ?? 0), 0)
  const flights = t('sums.flights', { flights: external.length })
  const onDuty = board.presences.filter((one) => one.duty && onAxis(axis, [one.from, one.to]))
  const crew = [...new Set(onDuty.map(({ pilotId }) => initialsOf(words.pilot(pilotId))))].filter(Boolean)
  return {
    date: axis.date,
    title: formatDayShort(dayInstant(axis.date), CALENDAR, locale),
    sun: typeof sun === 'string' ? '' : `${time(sun.sunrise)} – ${time(sun.sunset)}`,
    today: axis.date === today,
    from: axis.from,
    minutes: axis.to - axis.from,
    light: axis.light,
    duty: crew.join(' ') || t('sums.none'),
    external: passengers > 0 ? t('sums.count', { flights, passengers }) : flights,
  }
}
