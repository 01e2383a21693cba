'use client'

import { useEffect, useState } from 'react'
import { isLocale, type Locale } from '@/lib/i18n/locale'
import { Failure } from './failure'

/** The body of every `error.tsx`. It only ever runs in the browser, where the page around it says its language. */
export function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  const [lang, setLang] = useState<Locale>('fr')
  useEffect(() => {
    const written = document.documentElement.lang
    if (isLocale(written)) setLang(written)
  }, [])
  return <Failure lang={lang} code={digestOf(error)} retry={retry} />
}

/** Next's mark of a server error, which its log line carries too. */
export function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
}
