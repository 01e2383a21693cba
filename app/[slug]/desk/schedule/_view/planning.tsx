'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type MouseEvent, type ReactNode, useEffect, useMemo, useTransition } from 'react'
import { useNow } from '@/components/ui/use-now'
import type { Locale } from '@/lib/i18n/locale'
import { formatTime, fromMinutes } from '@/lib/time'
import type { Agenda } from '../_model/agenda'
import type { DayBoard } from '../_model/day'
import { marksOf } from '../_model/marks'
import type { WeekBoard } from '../_model/week'
import { AgendaView } from './agenda'
import { DayGrid } from './day-grid'
import type { DragWords } from './drag-words'
import { DropPanel } from './drop-panel'
import { FOLLOWED, showSentence } from './line-link'
import { type Packed, unpacked } from './packed'
import { UndoLine } from './undo-line'
import { useBoard } from './use-board'
import { useDrops } from './use-drops'
import { WeekGrid } from './week-grid'

/** The board and the day's agenda: what there is of them to draw. */
type Drawn = {
  board: { view: 'day'; day: DayBoard } | { view: 'week'; week: WeekBoard }
  agenda: Agenda
}

export type PlanningProps = {
  locale: Locale
  zone: string
  slug: string
  date: string
  /** The address without a thing chosen. */
  here: string
  selected: string | null
  drawn: Packed<Drawn>
  dayHrefs: Readonly<Record<string, string>>
  /** Minute of the page's making, since the epoch; `today`: the day of the agenda is today. */
  made: number
  today: boolean
  words: {
    scroll: string
    online: string
    now: string
    days: string
    duty: string
    external: string
  }
  drag: DragWords
  legend: ReactNode
  /** The panel, when a thing is chosen. */
  children: ReactNode
}

/** The board with its panel. Without JavaScript every thing is a link; with it the page around stays as it is. */
export function Planning(props: PlanningProps) {
  const { locale, zone, here, selected, made, today, words, drag, legend, children } = props
  const { board, agenda } = useMemo(() => unpacked(props.drawn), [props.drawn])
  const router = useRouter()
  const [pending, start] = useTransition()
  const minute = useNow(made)
  const time = formatTime(fromMinutes(minute), zone, locale)
  const drops = useDrops(props.slug, drag)
  const day = board.view === 'day' ? board.day : null
  const { stage, keys } = useBoard({ day, here, locale, zone, words: drag, drops })
  const { pending: dropped } = drops
  useEffect(() => {
    const phone = selected && window.matchMedia('(max-width: 767px)').matches
    if (phone) document.getElementById('panel')?.scrollIntoView()
  }, [selected])
  const side = dropped ? (
    <DropPanel pending={dropped} drops={drops} words={drag} day={day} locale={locale} zone={zone} />
  ) : (
    children
  )
  const refusedAt = (start: number) =>
    drag.refusedAt.replace('{time}', formatTime(fromMinutes(start), zone, locale))
  const hrefs = (ref: string) => `${here}&item=${ref}`
  const lineHrefs = (ref: string) => `${here.slice(here.indexOf('?'))}&item=${ref}`
  const choose = (event: MouseEvent<HTMLElement>) => {
    const link = event.target instanceof Element ? event.target.closest(FOLLOWED) : null
    const plain = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    const href = link?.getAttribute('href')
    if (!href || !plain) return
    event.preventDefault()
    start(() => router.push(href as Route, { scroll: false }))
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are followed without a new page
    <div
      className={side ? 'planning-columns' : 'planning-columns wide'}
      onClick={choose}
      onPointerOver={({ target }) => showSentence(target)}
      onKeyDown={keys}
      aria-busy={pending || drops.sending || undefined}
    >
      <p className="visually-hidden" role="status">
        {drops.said}
      </p>
      <div className="stage" ref={stage}>
        {board.view === 'day' ? (
          <DayGrid
            day={board.day}
            hrefs={hrefs}
            selected={selected}
            scrollLabel={words.scroll}
            onlineWord={words.online}
            now={nowOn(board.day, minute, time)}
            marks={dropped && marksOf(board.day, dropped, refusedAt)}
          />
        ) : (
          <WeekGrid
            week={board.week}
            hrefs={lineHrefs}
            dayHrefs={props.dayHrefs}
            selected={selected}
            scrollLabel={words.scroll}
            words={words}
            now={minute}
          />
        )}
        <AgendaView
          agenda={agenda}
          date={props.date}
          daysLabel={words.days}
          hrefs={lineHrefs}
          selected={selected}
          now={today ? { minute, text: time, label: words.now } : null}
        />
        <UndoLine drops={drops} word={drag.undo} />
        {legend}
      </div>
      {side}
    </div>
  )
}

function nowOn({ from, minutes }: DayBoard, minute: number, time: string) {
  const at = minute - from
  return at >= 0 && at <= minutes ? { at, time } : null
}
