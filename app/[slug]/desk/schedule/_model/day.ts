import { minutesAt } from '@/domain/calendar/hours/rules'
import { type Axis, flightsByPilot, onAxis } from '@/domain/schedule/board/rules'
import type { Board, BoardActivity, BoardItem } from '@/domain/schedule/board/schema'
import { CALENDAR, dayInstant, formatWeekday } from '@/lib/time'
import { dayWords, fullName, initialsOf, type Words } from '../../_plan/words'
import type { Rows } from './asked'
import { type Block, blocksOf } from './block'
import type { Movable } from './movable'
import { itemsByRow } from './rows'
import { warningsOf } from './warnings'

type Stretch = { start: number; end: number; label: string }

/** The row of an aircraft or a pilot. */
export type Lane = {
  id: string
  kind: 'aircraft' | 'pilot'
  title: string
  sub: string
  initials: string
  /** "2/4": flights of the day, of at most. */
  cap: { text: string; full: boolean } | null
  warnings: string[]
  label: string
  /** Said in the row when there is nothing to draw. */
  note: string | null
  presences: (Stretch & { duty: boolean })[]
  blocks: Block[]
}

type LaneGroup = { kind: 'aircraft' | 'pilot'; title: string; note: string; lanes: Lane[] }

export type DayBoard = {
  /** What the reader may drag, by its id. */
  movable: Readonly<Record<string, Movable>>
  /** The reader may make bookings. */
  plans: boolean
  caption: string
  /** The axis: its first minute since the epoch, its length, its whole hours, its light. */
  from: number
  minutes: number
  hours: { start: number; label: string }[]
  light: Axis['light']
  online: Stretch[]
  corner: string
  groups: LaneGroup[]
}

/** A day as rows on one axis of elapsed time. */
export function dayBoard(
  board: Board,
  axis: Axis,
  rows: Rows,
  words: Words,
  may: Pick<DayBoard, 'movable' | 'plans'>,
): DayBoard {
  const { t, time } = words
  const minutes = axis.to - axis.from
  const marks = Array.from({ length: Math.ceil(minutes / 60) }, (_, hour) => hour * 60)
  const drawn = {
    board,
    axis,
    words,
    there: itemsByRow(board.items, axis),
    activities: new Map(board.activities.map((one) => [one.id, one])),
  }
  const groups = [
    ...(rows === 'pilots' ? [] : [fleetGroup(drawn)]),
    ...(rows === 'aircraft' ? [] : [crewGroup(drawn)]),
  ]
  return {
    ...may,
    caption: t('caption', { day: dayWords(axis.date, words.locale) }),
    from: axis.from,
    minutes,
    hours: marks.map((start) => ({ start, label: time(axis.from + start) })),
    light: axis.light,
    online: board.openings.flatMap(({ from, to }) => {
      const span = onAxis(axis, [from, to])
      const label = t('onlineTitle', { from: time(from), to: time(to) })
      return span ? [{ start: span[0], end: span[1], label }] : []
    }),
    corner: t('local', { base: board.base.icao }),
    groups: groups.filter(({ lanes }) => lanes.length > 0),
  }
}

/** What the rows of a day are made of; `there`: the things of each row. */
type Drawn = {
  board: Board
  axis: Axis
  words: Words
  there: ReadonlyMap<string, readonly BoardItem[]>
  activities: ReadonlyMap<string, BoardActivity>
}

function fleetGroup(drawn: Drawn): LaneGroup {
  const { board, words, there } = drawn
  const { t } = words
  const grounded = ({ id }: { id: string }) =>
    there.get(id)?.some((item) => item.kind === 'maintenance' && !item.booking)
  const free = board.aircraft.filter((plane) => !grounded(plane)).length
  return {
    kind: 'aircraft',
    title: t('group.aircraft'),
    note: t('group.free', { free, all: board.aircraft.length }),
    lanes: board.aircraft.map((plane) => ({
      ...laneOf(drawn, { subjectId: plane.id, kind: 'aircraft' }, plane.registration),
      sub: t('seats', { type: plane.type, seats: plane.seats }),
    })),
  }
}

function crewGroup(drawn: Drawn): LaneGroup {
  const { board, axis, words } = drawn
  const { t, zone, locale } = words
  const [midnight, next] = [minutesAt(axis.date, 0, zone), minutesAt(axis.date, 1440, zone)]
  const flights = flightsByPilot(board.items, { from: midnight, to: next })
  const present = board.presences.filter(({ from, to }) => from < next && to > midnight)
  const count = (of: typeof present) => new Set(of.map(({ pilotId }) => pilotId)).size
  const weekday = formatWeekday(dayInstant(axis.date), CALENDAR, locale)
  const note = t('group.present', {
    present: count(present),
    duty: count(present.filter(({ duty }) => duty)),
  })
  return {
    kind: 'pilot',
    title: t('group.pilots'),
    note: `${note} · ${t('group.caps')}`,
    lanes: board.pilots.map((pilot) => {
      const lane = laneOf(drawn, { subjectId: pilot.id, kind: 'pilot' }, fullName(pilot))
      const load = flights.get(pilot.id) ?? 0
      const presences = present
        .filter(({ pilotId }) => pilotId === pilot.id)
        .flatMap(({ from, to, duty }) => {
          const span = onAxis(axis, [from, to])
          const label = t(duty ? 'duty' : 'presence', { from: words.time(from), to: words.time(to) })
          return span ? [{ start: span[0], end: span[1], duty, label }] : []
        })
      return {
        ...lane,
        sub: pilot.role,
        initials: initialsOf(fullName(pilot)),
        cap:
          pilot.dailyCap === null
            ? null
            : { text: `${load}/${pilot.dailyCap}`, full: load >= pilot.dailyCap },
        presences,
        note: presences.length + lane.blocks.length > 0 ? null : t('none.pilot', { weekday }),
      } satisfies Lane
    }),
  }
}

function laneOf(
  { board, axis, words, there, activities }: Drawn,
  row: { subjectId: string; kind: Lane['kind'] },
  title: string,
): Lane {
  const mine = there.get(row.subjectId) ?? []
  const blocks = mine
    .flatMap((item) => blocksOf(item, row, axis, words, activities))
    .sort((a, b) => a.busyFrom - b.busyFrom)
  const count = mine.filter(({ booking }) => booking).length
  return {
    id: row.subjectId,
    kind: row.kind,
    title,
    sub: '',
    initials: '',
    cap: null,
    warnings: warningsOf(board, row.subjectId, words),
    label: words.t('lane', { who: title, day: dayWords(axis.date, words.locale), count }),
    note: null,
    presences: [],
    blocks,
  }
}
