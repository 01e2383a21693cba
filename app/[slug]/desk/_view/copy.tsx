'use client'

import { useEffect, useState } from 'react'

type Props = { text: string; words: string; done: string; label: string }

/** Copies a text; only there where a script can. What was done is said, and read. */
export function Copy({ text, words, done, label }: Props) {
  const [able, setAble] = useState(false)
  const [copied, setCopied] = useState(false)
  useEffect(() => setAble('clipboard' in navigator), [])
  if (!able) return null
  const copy = async () => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    )
  }
  return (
    <span className="copy">
      <button type="button" className="button line small" aria-label={label} onClick={copy}>
        {words}
      </button>
      <span role="status">{copied ? done : ''}</span>
    </span>
  )
}
