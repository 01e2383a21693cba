'use client'

import { type ReactNode, useEffect, useState } from 'react'

type Props = {
  /** The server's clock when it drew the page, and the end of the hold (ISO 8601). */
  now: string
  until: string
  five: string
  two: string
  over: string
  /** What is read while the hold lasts. */
  children: ReactNode
}

const minutes = (count: number) => count * 60_000

/** Keeps quiet but for five and two minutes before the end, said politely; then says that it is over. */
export function Countdown({ now, until, five, two, over, children }: Props) {
  const lapsed = Date.parse(until) <= Date.parse(now)
  const [said, setSaid] = useState(lapsed ? over : '')
  useEffect(() => {
    // The visitor's clock may be wrong: only what passes on it since the page came counts, sleep included.
    const end = Date.now() + Date.parse(until) - Date.parse(now)
    let before = end - Date.now()
    const look = () => {
      const left = end - Date.now()
      const passed = (mark: number) => before > mark && left <= mark
      if (left <= 0) setSaid(over)
      else if (passed(minutes(2))) setSaid(two)
      else if (passed(minutes(5))) setSaid(five)
      before = left
    }
    setSaid(lapsed ? over : '')
    const clock = window.setInterval(look, 1000)
    return () => window.clearInterval(clock)
  }, [now, until, lapsed, five, two, over])
  return (
    <>
      {said === over ? null : children}
      <span role="status" data-left={said === over ? 'none' : said === '' ? undefined : 'little'}>
        {said}
      </span>
    </>
  )
}
