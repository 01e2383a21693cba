import { useCallback, useEffect, useRef, useState } from 'react'

/** What the server says of a domain name: free, or why not and what is. */
export type NameAnswer = {
  name: string
  free: boolean
  /** The key of a sentence. */
  problem: string | null
  suggestions: readonly string[]
}

const PAUSE_MS = 350

/** Asks whether a name is free, once typing pauses. The answer is dropped when the form was sent since (`serial`). */
export function useNameCheck(serial: number) {
  const [found, setFound] = useState<{ serial: number; answer: NameAnswer } | null>(null)
  const waiting = useRef<{ timer: number; asked: AbortController } | null>(null)
  const stop = useCallback(() => {
    window.clearTimeout(waiting.current?.timer)
    waiting.current?.asked.abort()
  }, [])
  useEffect(() => stop, [stop])

  const check = useCallback(
    (name: string, structure: string) => {
      stop()
      setFound(null)
      if (name.trim() === '') return
      const asked = new AbortController()
      const ask = async () => {
        const query = new URLSearchParams({ name, structure })
        const answer = await fetch(`/api/signup/name?${query}`, { signal: asked.signal })
          .then((response) => (response.ok ? response.json() : null))
          .catch(() => null)
        if (answer && !asked.signal.aborted) setFound({ serial, answer: { name: name.trim(), ...answer } })
      }
      waiting.current = { asked, timer: window.setTimeout(ask, PAUSE_MS) }
    },
    [serial, stop],
  )
  return { answer: found?.serial === serial ? found.answer : null, check }
}
