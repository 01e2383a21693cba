import type { Minutes } from '@/domain/calendar/hours/schema'
import { type Axis, onAxis } from '@/domain/schedule/board/rules'
import type { Board, BoardItem, BoardKind } from '@/domain/schedule/board/schema'
import { eachOnce } from '@/lib/remember'
import { CALENDAR, dayInstant, formatDayShort, formatTime, type LocalDate } from '@/lib/time'
import { dayWords, fullName, initialsOf, type Words } from '../../_plan/words'
import type { Asked } from './asked'
import { type BlockIcon, blockName, type Drawing, drawn, iconOf, type Shape, shapesOf } from './block'
import { itemsByRow } from './rows'
import { warningsOf } from './warnings'

const LINES = 4
/** With so many rows a cell has half as many lines: the page of forty aircraft and forty pilots would be four megabytes. */
const MANY_ROWS = 40

/** A line of a week's cell: when, what kind, who. A list of words, for a week has many. */
type Line = [ref: string, kind: BoardKind, icon: BlockIcon, time: string, name: string, label: string]

/**
 * One row on one day: the flights of its little timeline as a few drawings, the other shapes and the chosen one each by
 * itself, its first lines, and what says that there are more.
 */
export type Cell = { flights: Drawing[]; shapes: Shape[]; lines: Line[]; more: string }

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
  { rows, item }: Pick<Asked, 'rows' | 'item'>,
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
  const most = shown.length > MANY_ROWS ? LINES / 2 : LINES
  const cellOf = cellsOf(board, axes, words, { most, chosen: item })
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

function cellsOf(
  board: Board,
  axes: readonly Axis[],
  words: Words,
  { most, chosen }: { most: number; chosen: string | null },
) {
  const activities = new Map(board.activities.map((one) => [one.id, one]))
  const days = new Map(axes.map((axis) => [axis.date, itemsByRow(board.items, axis)]))
  const more = eachOnce((count: number) => words.t('more', { count }))
  return (row: { id: string; kind: 'aircraft' | 'pilot' }, axis: Axis): Cell => {
    const there = (days.get(axis.date)?.get(row.id) ?? []).flatMap((item) => {
      const shapes = shapesOf(item, { subjectId: row.id, kind: row.kind }, axis)
      const [block] = shapes
      return block ? [{ item, block, shapes }] : []
    })
    there.sort((a, b) => a.block.start - b.block.start)
    const shown = there.length > most ? most - 1 : most
    return {
      ...drawn(
        there.flatMap(({ shapes }) => shapes),
        chosen,
      ),
      lines: there
        .slice(0, shown)
        .map(({ item, block }) => [
          block.ref,
          block.kind,
          iconOf(item, activities),
          words.time(Math.max(item.start, axis.from)),
          lineName(item, blockName(item, block.end - block.start, words), words),
          words.sentence(item),
        ]),
      more: there.length > shown ? more(there.length - shown) : '',
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
