'use client'

import { type FormEvent, useEffect, useRef } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { formatTime, fromMinutes } from '@/lib/time'
import { Refused } from '../../_plan/refused'
import { Sign } from '../../_view/sprite'
import type { Drop } from '../_drop-state'
import type { DayBoard } from '../_model/day'
import type { Movable } from '../_model/movable'
import type { DragWords } from './drag-words'
import type { Drops, Pending } from './use-drops'

type Props = {
  pending: Pending
  drops: Drops
  words: DragWords
  day: DayBoard | null
  locale: Locale
  zone: string
}

/** Beside the board while a drop is to be answered: who will be told, or what stands in the way and what is free instead. */
export function DropPanel({ pending, drops, words, day, locale, zone }: Props) {
  const { booking, drop, answer } = pending
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!answer?.state.refusal) heading.current?.focus()
  }, [answer])
  const at = (minute: number) => formatTime(fromMinutes(minute), zone, locale)
  const row = (id: string | null) =>
    day?.groups.flatMap(({ lanes }) => lanes).find((lane) => lane.id === id)?.title ?? ''
  const whole = ({ start, end, aircraftId, pilotId }: Drop | Movable) =>
    [`${at(start)} – ${at(end)}`, row(aircraftId), row(pilotId)].filter(Boolean).join(', ')
  const sameStart = drop.start === booking.start
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    const value = submitter instanceof HTMLButtonElement ? submitter.value : ''
    if (value === 'exchange' && answer?.exchange) return drops.exchange(answer.exchange.exchange, pending)
    if (value === 'beyond') return drops.send(booking, { ...drop, beyond: true })
    const [start, aircraftId, pilotId] = value.split('|')
    if (!aircraftId) return drops.send(booking, drop)
    const length = drop.end - drop.start
    const free = { start: Number(start), end: Number(start) + length, aircraftId, pilotId: pilotId || null }
    drops.send(booking, { ...drop, ...free })
  }
  return (
    <aside
      className={answer ? 'panel drop refused' : 'panel drop'}
      aria-labelledby="drop-title"
      onKeyDown={(event) => event.key === 'Escape' && drops.leave()}
    >
      <header>
        <p className="panel-kind">{answer ? words.refusedMove : words.move}</p>
        <h2 id="drop-title" tabIndex={-1} ref={heading}>
          {sameStart
            ? booking.name
            : words.title
                .replace('{name}', booking.name)
                .replace('{before}', at(booking.start))
                .replace('{after}', at(drop.start))}
        </h2>
      </header>
      <form className="plan" onSubmit={choose}>
        <div className="body">
          <dl className="fact-grid">
            <dt>{words.now}</dt>
            <dd>{whole(booking)}</dd>
            <dt>{words.wished}</dt>
            <dd>{whole(drop)}</dd>
          </dl>
          {answer && <Refused state={answer.state} words={words} />}
          {answer?.exchange && (
            <p className="exchange">
              {answer.exchange.text}
              <button
                className="desk-button compact"
                type="submit"
                name="choice"
                value="exchange"
                disabled={drops.sending}
              >
                {words.exchange}
              </button>
            </p>
          )}
          {booking.external && <p className="small soft">{sameStart ? words.toldCrew : words.told}</p>}
        </div>
        <footer>
          {answer ? (
            <button className="desk-button primary" type="button" onClick={drops.leave}>
              <Sign of="undo" />
              {words.leave.replace('{time}', at(booking.start))}
            </button>
          ) : (
            <>
              <button className="desk-button primary" type="submit" disabled={drops.sending}>
                <Sign of="move" />
                {words.submit}
              </button>
              <button className="desk-button" type="button" onClick={drops.leave}>
                {words.leave.replace('{time}', at(booking.start))}
              </button>
            </>
          )}
          {answer?.state.mayPass && (
            <button
              className="desk-button"
              type="submit"
              name="choice"
              value="beyond"
              disabled={drops.sending}
            >
              {words.beyond}
            </button>
          )}
        </footer>
      </form>
    </aside>
  )
}
