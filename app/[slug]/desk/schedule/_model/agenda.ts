import { minutesAt } from '@/domain/calendar/hours/rules'
import type { Minutes } from '@/domain/calendar/hours/schema'
import type { Axis } from '@/domain/schedule/board/rules'
import type { Board, BoardActivity, BoardItem, BoardKind } from '@/domain/schedule/board/schema'
import { CALENDAR, dayInstant, eachDay, formatTime, formatWeekdayShort, type LocalDate } from '@/lib/time'
import { dayWords, nameOf, type Words } from '../../_plan/words'
import { type Asked, hrefOf, type Rows, weekOf } from './asked'
import { type BlockIcon, iconOf } from './block'

/** A line of the phone's agenda: a thing, or a mark of the day's light. */
type Entry =
  | { kind: 'mark'; sun: 'rise' | 'set'; at: Minutes; text: string }
  | {
      kind: 'item'
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
type StripDay = {
  date: LocalDate
  weekday: string
  figure: number
  count: number
  label: string
  href: string
}

/** Where the strip leads, and how many external flights each of its days has. */
type Strip = { slug: string; flights: ReadonlyMap<LocalDate, number> }

export type Agenda = { days: StripDay[]; entries: Entry[]; empty: string | null }

/** The day as a list by time, which is what a phone shows. */
export function agendaOf(board: Board, axis: Axis, asked: Asked, strip: Strip, words: Words): Agenda {
  const [midnight, next] = [minutesAt(axis.date, 0, words.zone), minutesAt(axis.date, 1440, words.zone)]
  const activities = new Map(board.activities.map((one) => [one.id, one]))
  const items = board.items
    .filter(
      (item) => inRows(item, asked.rows) && item.places.some(({ from, to }) => from < next && to > midnight),
    )
    .map((item) => entryOf(item, { from: midnight, to: next }, words, activities))
  return {
    days: stripOf(asked, strip, words),
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
    ref: item.ref,
    of: item.kind,
    icon: iconOf(item, activities),
    at: Math.max(item.start, day.from),
    time: time(Math.max(item.start, day.from)),
    below: meets ? words.meet(item.meetAt) : time(Math.min(item.end, day.to)),
    name: plain,
    aircraft: aircraft(item.aircraftId),
    rest: [crew, soft].filter(Boolean).join(', '),
    state: words.state(item),
    label: words.sentence(item),
    done: item.state !== 'booked',
  }
}

function stripOf(asked: Asked, { slug, flights }: Strip, { t, locale }: Words): StripDay[] {
  const { from, to } = weekOf(asked.date)
  return eachDay(from, to).map((date) => {
    const count = flights.get(date) ?? 0
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
