import type { Axis } from '@/domain/board/rules'
import type { Board, BoardActivity, BoardItem, BoardKind } from '@/domain/board/schema'
import { minutesAt } from '@/domain/hours/rules'
import type { Minutes } from '@/domain/hours/schema'
import { CALENDAR, dayInstant, eachDay, formatTime, formatWeekdayShort, type LocalDate } from '@/lib/time'
import { type Asked, hrefOf, type Rows, weekOf } from './asked'
import { type BlockIcon, blocksOf } from './block'
import { dayWords, nameOf, sentenceOf, type Words } from './words'

/** A line of the phone's agenda: a thing, or a mark of the day's light. */
export type Entry =
  | { kind: 'mark'; key: string; sun: 'rise' | 'set'; at: Minutes; text: string }
  | {
      kind: 'item'
      key: string
      ref: string
      of: BoardKind
      icon: BlockIcon
      at: Minutes
      time: string
      below: string
      name: string
      aircraft: string
      rest: string
      state: string
      label: string
      done: boolean
    }

/** A day of the phone's strip, with how many external flights it has. */
export type StripDay = {
  date: LocalDate
  weekday: string
  figure: number
  count: number
  label: string
  href: string
}

export type Agenda = { days: StripDay[]; entries: Entry[]; empty: string | null }

/** The day as a list by time, which is what a phone shows. */
export function agendaOf(board: Board, axis: Axis, asked: Asked, slug: string, words: Words): Agenda {
  const [midnight, next] = [minutesAt(axis.date, 0, words.zone), minutesAt(axis.date, 1440, words.zone)]
  const activities = new Map(board.activities.map((one) => [one.id, one]))
  const items = board.items
    .filter(
      (item) => inRows(item, asked.rows) && item.places.some(({ from, to }) => from < next && to > midnight),
    )
    .map((item) => entryOf(item, { from: midnight, to: next }, words, activities))
  return {
    days: stripOf(board, asked, slug, words),
    entries: [...marksOf(axis, words), ...items].sort((a, b) => a.at - b.at),
    empty: items.length === 0 ? words.t('none.day') : null,
  }
}

const inRows = ({ kind, aircraftId, pilotId }: BoardItem, rows: Rows) =>
  rows === 'all' || (rows === 'aircraft' ? aircraftId !== null && kind !== 'absence' : pilotId !== null)

function marksOf({ sun }: Axis, { t, zone, locale }: Words): Entry[] {
  if (typeof sun === 'string') return []
  const mark = (kind: 'rise' | 'set', instant: Date): Entry => ({
    kind: 'mark',
    key: kind,
    sun: kind,
    at: instant.getTime() / 60_000,
    text: t(`sun.${kind}`, { time: formatTime(instant, zone, locale) }),
  })
  return [mark('rise', sun.sunrise), mark('set', sun.sunset)]
}

function entryOf(
  item: BoardItem,
  day: { from: Minutes; to: Minutes },
  words: Words,
  activities: ReadonlyMap<string, BoardActivity>,
): Entry {
  const { t, time, aircraft, pilot } = words
  const row = { subjectId: item.places[0]?.subjectId ?? '', kind: 'pilot' as const }
  const [block] = blocksOf(item, row, day, words, activities)
  const name = nameOf(item, words)
  const meets = item.kind === 'external' && item.meetAt < item.start
  const crew = item.kind === 'absence' ? '' : pilot(item.pilotId)
  const plain =
    item.kind === 'hold'
      ? t('keptSlot')
      : item.passengers && item.kind === 'external'
        ? `${name}, ${item.passengers}`
        : name
  const soft =
    item.kind === 'hold'
      ? name
      : item.kind === 'absence'
        ? t('absent')
        : item.title === name
          ? ''
          : item.title
  return {
    kind: 'item',
    key: item.ref,
    ref: item.ref,
    of: item.kind,
    icon: block?.icon ?? 'off',
    at: Math.max(item.start, day.from),
    time: time(Math.max(item.start, day.from)),
    below: meets ? t('meet', { time: time(item.meetAt) }) : time(Math.min(item.end, day.to)),
    name: plain,
    aircraft: aircraft(item.aircraftId),
    rest: [crew, soft].filter(Boolean).join(', '),
    state:
      item.state !== 'booked' ? t(`state.${item.state}`) : item.flags.length > 0 ? t('state.flagged') : '',
    label: sentenceOf(item, words),
    done: item.state !== 'booked',
  }
}

function stripOf(board: Board, asked: Asked, slug: string, words: Words): StripDay[] {
  const { t, locale, zone } = words
  const { from, to } = weekOf(asked.date)
  return eachDay(from, to).map((date) => {
    const [first, last] = [minutesAt(date, 0, zone), minutesAt(date, 1440, zone)]
    const count = board.items.filter(
      ({ kind, start }) => kind === 'external' && start >= first && start < last,
    ).length
    return {
      date,
      weekday: formatWeekdayShort(dayInstant(date), CALENDAR, locale),
      figure: Number(date.slice(8)),
      count,
      label: t('dayLink', { day: dayWords(date, locale), count }),
      href: hrefOf(slug, asked, { date, item: null, act: null }),
    }
  })
}
