import type { Minutes, Span } from '@/domain/calendar/hours/schema'
import { onAxis } from '@/domain/schedule/board/rules'
import type { BoardActivity, BoardItem, BoardKind } from '@/domain/schedule/board/schema'
import { initialsOf, nameOf, shortName, tailOf, type Words } from '../../_plan/words'
import { BAR } from './bar'

export type BlockIcon = 'ticket' | 'pilot' | 'dual' | 'key' | 'wrench' | 'hour' | 'off'

/** Four numbers in minutes from the axis' start: busy from, start, end, busy until. */
export type Shape = {
  key: string
  ref: string
  kind: BoardKind
  busyFrom: number
  start: number
  end: number
  busyTo: number
  done: boolean
  cut: boolean
}

/** A shape and what stands in it. */
export type Block = Shape & {
  icon: BlockIcon
  /** "F-HPTL" in a pilot's row, "HC" in an aircraft's. */
  cross: string
  passengers: number | null
  soft: string
  name: string
  label: string
  mark: 'check' | 'warn' | null
}

/** Flights of one kind as paths, in minutes across and BAR units down: the time in which one is busy, the flights. */
export type Drawing = { kind: BoardKind; busy: string; core: string }

type Row = { subjectId: string; kind: 'aircraft' | 'pilot' }
type Axis = { from: Minutes; to: Minutes }

const LONG = 90

/** What an item draws in one row: a block for each of its places there. */
export function blocksOf(
  item: BoardItem,
  row: Row,
  axis: Axis,
  words: Words,
  activities: ReadonlyMap<string, BoardActivity>,
): Block[] {
  return shapesOf(item, row, axis).map((shape) => ({
    ...shape,
    icon: iconOf(item, activities),
    passengers: row.kind === 'aircraft' && item.kind === 'external' ? item.passengers : null,
    cross: crossOf(item, row, words),
    soft: softOf(item, row, words),
    name: blockName(item, shape.end - shape.start, words),
    label: words.sentence(item),
    mark: item.flags.length > 0 ? 'warn' : item.state === 'flown' ? 'check' : null,
  }))
}

/** Where an item lies in one row, without a word: most of a week's blocks are too small for any. */
export function shapesOf(item: BoardItem, row: Row, axis: Axis): Shape[] {
  return item.places.flatMap(({ subjectId, from, to }, index) => {
    const busy = subjectId === row.subjectId ? onAxis(axis, [from, to]) : null
    if (!busy) return []
    const [start, end] = coreOf(item, busy, axis)
    return [
      {
        key: `${item.ref}-${index}`,
        ref: item.ref,
        kind: item.kind,
        busyFrom: busy[0],
        start,
        end,
        busyTo: busy[1],
        done: item.state !== 'booked',
        cut: from < axis.from,
      },
    ]
  })
}

/** What has a second line at its left, and how many minutes in. */
const SECOND = new Map<BoardKind, number>([
  ['instruction', 12],
  ['hire', 5],
])

/** Flights by kind, each kind in one drawing: a big club's week has thousands. What is rare or chosen stays a shape. */
export function drawn(all: readonly Shape[], chosen: string | null): { flights: Drawing[]; shapes: Shape[] } {
  const flights = new Map<BoardKind, Drawing>()
  const shapes: Shape[] = []
  for (const shape of all) {
    const { ref, kind, busyFrom, start, end, busyTo } = shape
    if (ref === chosen || kind === 'maintenance' || kind === 'hold' || kind === 'absence') {
      shapes.push(shape)
      continue
    }
    const drawing = flights.get(kind) ?? { kind, busy: '', core: '' }
    flights.set(kind, drawing)
    if (busyFrom < start || end < busyTo) drawing.busy += barOf(busyFrom, busyTo)
    drawing.core += barOf(start, end)
    const second = SECOND.get(kind)
    if (second && second * 2 < end - start) drawing.core += `M${start + second} 0v${BAR}`
  }
  return { flights: [...flights.values()], shapes }
}

const barOf = (from: number, to: number) => `M${from} 0h${to - from}v${BAR}H${from}z`

/** A fact fills all of its place; a flight is the core between its buffers. */
function coreOf(item: BoardItem, busy: Span, axis: Axis): Span {
  const fact = item.kind === 'absence' || (item.kind === 'maintenance' && !item.booking)
  return fact ? busy : (onAxis(axis, [item.start, item.end]) ?? busy)
}

export function iconOf(
  { kind, activity }: BoardItem,
  activities: ReadonlyMap<string, BoardActivity>,
): BlockIcon {
  if (kind === 'external') return activities.get(activity)?.kind === 'initiation' ? 'pilot' : 'ticket'
  const icons = {
    instruction: 'dual',
    hire: 'key',
    maintenance: 'wrench',
    hold: 'hour',
    absence: 'off',
  } as const
  return icons[kind]
}

function crossOf({ aircraftId, pilotId }: BoardItem, row: Row, { aircraft, pilot }: Words): string {
  return row.kind === 'pilot' ? tailOf(aircraft(aircraftId)) : initialsOf(pilot(pilotId))
}

function softOf(item: BoardItem, row: Row, words: Words): string {
  const { t, time, shortDay } = words
  if (item.kind === 'hold') return row.kind === 'aircraft' ? t('kept') : ''
  if (item.kind === 'absence' || (item.kind === 'maintenance' && !item.booking)) {
    const until = words.sameDay(item) ? time(item.end) : shortDay(item.end - 1)
    return t('until', { time: until })
  }
  return item.end - item.start >= 60 && item.kind !== 'external' && row.kind === 'aircraft'
    ? words.kind(item.kind)
    : ''
}

export function blockName(item: BoardItem, length: number, words: Words): string {
  if (item.kind === 'hold') return words.time(item.keptUntil ?? item.end)
  if (item.kind === 'absence') return words.t('absent')
  const name = nameOf(item, words)
  return length <= LONG && item.kind !== 'maintenance' ? shortName(name) : name
}
