import type { Minutes } from '@/domain/calendar/hours/schema'
import type { Board, BoardItem, BoardKind, BoardPilot } from '@/domain/schedule/board/schema'
import type { Locale } from '@/lib/i18n/locale'
import { type Translator, translator } from '@/lib/i18n/translator'
import { eachOnce } from '@/lib/remember'
import {
  CALENDAR,
  dayInstant,
  formatDay,
  formatDayShort,
  formatTime,
  fromMinutes,
  type LocalDate,
  localDate,
} from '@/lib/time'

/** How this schedule speaks: the reader's language, the airfield's time, and who is called what. */
export type Words = {
  t: Translator<'schedule'>
  locale: Locale
  zone: string
  time: (minute: Minutes) => string
  /** "sam. 5 déc." of the local day on which a minute falls. */
  shortDay: (minute: Minutes) => string
  /** It ends on the local day on which it begins. */
  sameDay: (item: Pick<BoardItem, 'start' | 'end'>) => boolean
  aircraft: (id: string | null) => string
  pilot: (id: string | null) => string
  activity: (id: string) => string
  passengers: (count: number) => string
  span: (from: string, to: string) => string
  /** When a passenger is to be there. */
  meet: (minute: Minutes) => string
  kind: (kind: BoardKind) => string
  /** "flown", "not come", "to be looked at"; nothing for what is as it should be. */
  state: (item: Pick<BoardItem, 'state' | 'flags'>) => string
  /** The whole of it, for those who hear it and those who point at it: each is said in several places of a page. */
  sentence: (item: BoardItem) => string
}

export function wordsOf(board: Board, locale: Locale, zone: string): Words {
  const planes = new Map(board.aircraft.map(({ id, registration }) => [id, registration]))
  const crew = new Map(board.pilots.map((pilot) => [pilot.id, fullName(pilot)]))
  const flown = new Map(
    board.activities.map(({ id, name }) => [id, name[locale] ?? name.fr ?? name.en ?? '']),
  )
  const t = translator(locale, 'schedule')
  const spans = eachOnce((from: string) => eachOnce((to: string) => t('span', { from, to })))
  // A board says the same few hundred minutes and counts thousands of times.
  const states = eachOnce((state: 'flown' | 'no_show' | 'flagged') => t(`state.${state}`))
  const words: Words = {
    t,
    locale,
    zone,
    time: eachOnce((minute: Minutes) => formatTime(fromMinutes(minute), zone, locale)),
    shortDay: eachOnce((minute: Minutes) => formatDayShort(fromMinutes(minute), zone, locale)),
    sameDay: ({ start, end }) => {
      const day = (minute: Minutes) => localDate(fromMinutes(minute), zone)
      return day(start) === day(end - 1)
    },
    aircraft: (id) => planes.get(id ?? '') ?? '',
    pilot: (id) => crew.get(id ?? '') ?? '',
    activity: (id) => flown.get(id) ?? '',
    passengers: eachOnce((count: number) => t('passengers', { count })),
    span: (from, to) => spans(from)(to),
    meet: eachOnce((minute: Minutes) => t('meet', { time: words.time(minute) })),
    kind: eachOnce((kind: BoardKind) => t(`kind.${kind}`)),
    state: ({ state, flags }) =>
      state !== 'booked' ? states(state) : flags.length > 0 ? states('flagged') : '',
    sentence: eachOnce((item: BoardItem) => sentenceOf(item, words)),
  }
  return words
}

export const fullName = ({ firstName, lastName }: Pick<BoardPilot, 'firstName' | 'lastName'>) =>
  `${firstName} ${lastName}`.trim()

/** "HC" for Hélène Castan. */
export const initialsOf = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toUpperCase()
    .slice(0, 3)

/** "VAL" for F-GVAL. */
export const tailOf = (registration: string) => registration.replace(/[^A-Z0-9]/gi, '').slice(-3)

/** "L. Fabre" for Léa Fabre. */
export const shortName = (name: string) => name.replace(/^(\p{L})\p{L}+[\p{L}-]* (?=\p{L})/u, '$1. ')

export const dayWords = (date: LocalDate, locale: Locale) => formatDay(dayInstant(date), CALENDAR, locale)

/** What a thing is called on the board. */
export function nameOf(item: BoardItem, { t, kind, time, pilot }: Words): string {
  if (item.kind === 'hold') return t('keptUntil', { time: time(item.keptUntil ?? item.end) })
  if (item.kind === 'absence') return pilot(item.pilotId) || t('absent')
  if (item.name === null) return t('reserved')
  return item.name || item.title || kind(item.kind)
}

function sentenceOf(item: BoardItem, words: Words): string {
  const { t, time, aircraft, pilot, activity, shortDay } = words
  const sameDay = words.sameDay(item)
  const at = (minute: Minutes) => (sameDay ? time(minute) : `${shortDay(minute)}, ${time(minute)}`)
  const parts = [
    item.kind === 'hold' ? t('keptSlot') : activity(item.activity) || words.kind(item.kind),
    item.kind === 'absence' ? '' : nameOf(item, words),
    item.name !== null && item.title !== item.name ? item.title : '',
    item.passengers && item.kind === 'external' ? words.passengers(item.passengers) : '',
    words.span(at(item.start), at(item.end)),
    aircraft(item.aircraftId),
    pilot(item.pilotId),
    item.state === 'booked' ? '' : words.state(item),
    item.flags.length > 0 ? t('state.flagged') : '',
  ]
  return [...new Set(parts.filter(Boolean))].join(', ')
}
