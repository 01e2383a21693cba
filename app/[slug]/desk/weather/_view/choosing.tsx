'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { type ReactNode, useEffect, useRef, useState, useTransition } from 'react'

type Props = {
  /** The page's own address: the choice is sent there, with and without JavaScript. */
  action: Route
  /** The fields, and a button for those without JavaScript. */
  choice: ReactNode
  /** What would be done: read again at each change, and not to be pressed meanwhile. */
  outcome: ReactNode
}

const BREATH_MS = 250

/** A choice whose outcome stands beside it and follows it. */
export function Choosing({ action, choice, outcome }: Props) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [typing, setTyping] = useState(false)
  const [reading, start] = useTransition()
  const [live, setLive] = useState(false)
  useEffect(() => {
    setLive(true)
    return () => clearTimeout(timer.current)
  }, [])
  const follow = () => {
    setTyping(true)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const { current } = form
      if (current?.checkValidity()) {
        const entries = [...new FormData(current)].map(([name, value]) => [name, String(value)])
        const query = new URLSearchParams(entries)
        start(() => router.replace(`${action}?${query}` as Route, { scroll: false }))
      }
      setTyping(false)
    }, BREATH_MS)
  }
  return (
    <div className="weather-desk" data-live={live || undefined}>
      <form action={action} ref={form} onChange={follow} className="weather-choice">
        {choice}
      </form>
      <fieldset className="weather-outcome" disabled={typing || reading} aria-busy={typing || reading}>
        {outcome}
      </fieldset>
    </div>
  )
}
