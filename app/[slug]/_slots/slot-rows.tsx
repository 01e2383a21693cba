'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'
import { Clock, type ClockFace } from '@/components/ui/clock'
import type { Locale } from '@/lib/i18n/locale'

/** A take-off time in words. `own`: what it is called when it is the visitor's. */
export type SlotLine = {
  id: string
  off: ClockFace
  meet: ClockFace
  room: string
  spoken: string
  own: string | null
}

type Props = {
  locale: Locale
  labelledBy: string
  lines: readonly SlotLine[]
  words: Record<'meet' | 'pick' | 'busy' | 'yours', string>
  tick: ReactNode
}

/**
 * The take-off times of half a day: submit buttons whose spoken names are whole, and the visitor's own as a state. Drawn
 * from facts: each row as elements would travel twice.
 */
export function SlotRows({ locale, labelledBy, lines, words, tick }: Props) {
  return (
    <ul className="slots" aria-labelledby={labelledBy}>
      {lines.map(({ id, off, meet, room, spoken, own }) => {
        const times = (
          <>
            <span className="take-off">
              <Clock {...off} locale={locale} />
            </span>
            <span>
              <span className="meeting">
                {words.meet} <Clock {...meet} locale={locale} />
              </span>
              <span className="capacity">{own ?? room}</span>
            </span>
          </>
        )
        return own === null ? (
          <li className="slot" key={id}>
            <button
              className="slot-button"
              type="submit"
              name="slot"
              value={id}
              aria-label={`${spoken}, ${room}`}
            >
              {times}
              <PickWord slot={id} word={words.pick} busy={words.busy} />
            </button>
          </li>
        ) : (
          <li className="slot mine" key={id}>
            <div className="slot-button">
              {times}
              <span className="choose">
                <span className="held-tick">{tick}</span>
                <span className="visually-hidden">{words.yours}</span>
              </span>
            </div>
          </li>
        )
      })}
    </ul>
  )
}

/** "Choisir", until this very row was pressed. */
function PickWord({ slot, word, busy }: { slot: string; word: string; busy: string }) {
  const { pending, data } = useFormStatus()
  return <span className="choose">{pending && data.get('slot') === slot ? busy : word}</span>
}
