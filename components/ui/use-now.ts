'use client'

import { useEffect, useState } from 'react'

const MINUTE = 60_000

/** The minute since the epoch: the server's when the page was made, then the clock's, at each full minute. */
export function useNow(made: number): number {
  const [minute, setMinute] = useState(made)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      setMinute(Math.floor(Date.now() / MINUTE))
      timer = setTimeout(tick, MINUTE - (Date.now() % MINUTE))
    }
    tick()
    return () => clearTimeout(timer)
  }, [])
  return minute
}
