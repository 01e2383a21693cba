'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 1000

/** Has the page drawn again every second while it stands in it; without JavaScript it loads itself again. */
export function Redrawn() {
  const router = useRouter()
  useEffect(() => {
    const timer = window.setInterval(() => router.refresh(), EVERY_MS)
    return () => window.clearInterval(timer)
  }, [router])
  return (
    <noscript>
      <meta httpEquiv="refresh" content="1" />
    </noscript>
  )
}
