'use client'

import { useEffect, useState } from 'react'

/** Speaks up only when the visitor's clock would show another time than the airfield's at that instant. */
export function ZoneNotice({ zone, at, sentence }: { zone: string; at: string; sentence: string }) {
  const [differs, setDiffers] = useState(false)
  useEffect(() => {
    const shown = (timeZone: string | undefined) =>
      new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
        new Date(at),
      )
    setDiffers(shown(undefined) !== shown(zone))
  }, [zone, at])
  if (!differs) return null
  return (
    <p className="banner banner-demo" role="status">
      <strong>{sentence}</strong>
    </p>
  )
}
