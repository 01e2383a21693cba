'use client'

import { useEffect, useState } from 'react'
import type { Found } from './palette-list'

const PAUSE_MS = 130
const MARKS = /[\u0300-\u036f]/g

const plain = (text: string) => text.normalize('NFD').replace(MARKS, '').toLowerCase()

/** Pages of which what is typed is a part of the name, at once; then what the desk finds. `last` always stands at the end of the bookings. */
export function useFound(
  source: string,
  typed: string,
  pages: readonly Found[],
  last: (text: string) => Found,
): readonly Found[] {
  const [looked, setLooked] = useState<{ text: string; found: readonly Found[] }>({ text: '', found: [] })
  const text = typed.trim()
  useEffect(() => {
    if (text === '') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      look(`${source}?q=${encodeURIComponent(text)}`, stop.signal).then(
        (found) => setLooked({ text, found }),
        () => undefined,
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [source, text])
  if (text === '') return pages
  const mine = pages.filter(({ label }) => plain(label).includes(plain(text)))
  const found = text.startsWith(looked.text) && looked.text !== '' ? looked.found : []
  const of = (group: Found['group']) => found.filter((one) => one.group === group)
  return [...of('bookings'), last(text), ...of('people'), ...of('aircraft'), ...mine]
}

async function look(address: string, signal: AbortSignal): Promise<Found[]> {
  const answer = await fetch(address, { signal })
  return answer.ok ? answer.json() : []
}
