'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Locale } from '@/lib/i18n/locale'
import { formatTime, fromMinutes } from '@/lib/time'
import { useLive } from './use-live'
import { useNow } from './use-now'

type Props = {
  /** Of the stream that says when something changed. */
  address: string
  locale: Locale
  zone: string
  made: number
  /** `{time}` stands for the time. */
  words: { on: string; off: string; back: string }
}

/** What changes while something is in hand is read once it is put down: looked at this often. */
const IN_HAND_MS = 500

/** Whether the page is live, and the time; what is lost or found again is also said aloud. */
export function LiveLine({ address, locale, zone, made, words }: Props) {
  const router = useRouter()
  const [heard, setHeard] = useState(made)
  const minute = useNow(made)
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  const refresh = useCallback(
    function read() {
      clearTimeout(later.current)
      // Offline the router would leave the page; what was missed is read once the stream is there again.
      if (!navigator.onLine) return
      if (document.querySelector('[data-dragging]')) {
        later.current = setTimeout(read, IN_HAND_MS)
        return
      }
      router.refresh()
      setHeard(Math.floor(Date.now() / 60_000))
    },
    [router],
  )
  useEffect(() => () => clearTimeout(later.current), [])
  const state = useLive(address, refresh)
  const at = (when: number) => formatTime(fromMinutes(when), zone, locale)
  const lost = state === 'lost'
  return (
    <>
      <p className={lost ? 'live-state interrupted' : 'live-state'} data-live={state}>
        {lost ? words.off.replace('{time}', at(heard)) : words.on.replace('{time}', at(minute))}
      </p>
      <span className="visually-hidden" role="status">
        {lost ? words.off.replace('{time}', at(heard)) : state === 'back' ? words.back : ''}
      </span>
    </>
  )
}
