'use client'

import type { LocalDate } from '@/lib/time'
import { Go } from '../_view/go'

/** A day with free slots, in words. */
export type DayCell = { date: LocalDate; href: string; spoken: string; weekday: string; free: string }

/** The days of a month that have free slots. Drawn from facts: each day as elements would travel twice. */
export function DayCells({ days, chosen }: { days: readonly DayCell[]; chosen: LocalDate | null }) {
  return (
    <ul className="day-chips">
      {days.map(({ date, href, spoken, weekday, free }) => (
        <li key={date}>
          <Go className="day-chip" href={href} current={date === chosen} stay>
            <span className="visually-hidden">{spoken}</span>
            <span className="weekday" aria-hidden="true">
              {weekday}
            </span>
            <span className="day-number" aria-hidden="true">
              {Number(date.slice(8))}
            </span>
            <span className="free-count" aria-hidden="true">
              {free}
            </span>
          </Go>
        </li>
      ))}
    </ul>
  )
}
