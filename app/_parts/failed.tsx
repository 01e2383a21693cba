'use client'

import { useEffect, useState } from 'react'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { Failure } from './failure'

type Props = {
  error: unknown
  /** Fetches the part again. */
  retry: () => void
  /** Shows it as it was. */
  reset?: () => void
}

/** The body of every `error.tsx`. It only ever runs in the browser, where the page around it says its language. */
export function Failed({ error, retry, reset }: Props) {
  const [lang, setLang] = useState<Locale>('fr')
  const [offline, setOffline] = useState(false)
  useEffect(() => {
    const written = document.documentElement.lang
    if (isLocale(written)) setLang(written)
    const look = () => setOffline(!navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  // Without a network there is nothing to fetch: the page that is there is shown again.
  const again = () => (navigator.onLine || !reset ? retry() : reset())
  return <Failure lang={lang} code={offline ? null : digestOf(error)} retry={again} offline={offline} />
}

/** Next's mark of a server error, which its log line carries too. */
export function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
