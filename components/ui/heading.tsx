'use client'

import { type ReactNode, useEffect, useRef } from 'react'

// What the reader saw last in this tab. Null: the browser itself has just loaded the page and placed the focus.
const seen: { page: string | null; part: string | null } = { page: null, part: null }

/** The page's h1; takes the focus when the reader came from another page without a full load. */
export function Heading({ page, children }: { page: string; children: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (seen.page !== null && seen.page !== page) ref.current?.focus()
    if (seen.page !== page) seen.part = null
    seen.page = page
  }, [page])
  return (
    <h1 tabIndex={-1} ref={ref}>
      {children}
    </h1>
  )
}

/** The h2 of a part that is exchanged while the page stays (a day); takes the focus when it was. */
export function PartHeading({ part, id, children }: { part: string; id: string; children: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (seen.part !== null && seen.part !== part) ref.current?.focus()
    seen.part = part
  }, [part])
  return (
    <h2 tabIndex={-1} id={id} ref={ref}>
      {children}
    </h2>
  )
}
