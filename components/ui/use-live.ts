'use client'

import { useEffect, useRef, useState } from 'react'
import { openStream } from './stream'

/** Whether what is shown is what there is: `lost` since the connection is, `back` for a moment when it was found again. */
export type Liveness = 'waiting' | 'on' | 'lost' | 'back'

const BACK_MS = 6000
/** Changes come in bursts (a move frees and takes places); the board is read again at most this often. */
const BREATH_MS = 400

/**
 * Reads again whenever the club's schedule changes. One stream a browser: whichever tab holds the lock has it, and tells the
 * others; when it goes, the next one takes over.
 */
export function useLive(address: string, refresh: () => void): Liveness {
  const [state, setState] = useState<Liveness>('waiting')
  const latest = useRef(refresh)
  useEffect(() => {
    latest.current = refresh
  }, [refresh])
  useEffect(() => {
    const over = new AbortController()
    const tabs = new BroadcastChannel(`envol ${address}`)
    let timer: ReturnType<typeof setTimeout> | undefined
    let leads: string | null = null
    let lost = false
    const readAgain = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        latest.current()
      }, BREATH_MS)
    }
    const hear = (word: string) => {
      if (word !== 'who') lost = word === 'lost'
      if (word === 'lost') setState('lost')
      else if (word !== 'who')
        setState((before) => (before === 'lost' ? 'back' : before === 'back' ? 'back' : 'on'))
      if (word === 'changed' || word === 'over' || word === 'ready') readAgain()
    }
    tabs.onmessage = ({ data }) => {
      if (data === 'who' && leads) tabs.postMessage(leads === 'lost' ? 'lost' : 'fine')
      else hear(String(data))
    }
    const tell = (word: string) => {
      if (over.signal.aborted) return
      leads = word
      tabs.postMessage(word)
      hear(word)
    }
    tabs.postMessage('who')
    const lead = () => openStream(address, tell, over.signal)
    const led = navigator.locks
      ? navigator.locks.request(`envol ${address}`, { signal: over.signal }, lead)
      : lead()
    led.catch(() => undefined)
    const awake = () => document.visibilityState === 'visible' && !lost && readAgain()
    document.addEventListener('visibilitychange', awake)
    return () => {
      over.abort()
      tabs.close()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', awake)
    }
  }, [address])
  useEffect(() => {
    if (state !== 'back') return
    const timer = setTimeout(() => setState('on'), BACK_MS)
    return () => clearTimeout(timer)
  }, [state])
  return state
}
