'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

type Props = {
  href: string
  /** Only the page itself is the place, not what lies below it. */
  exact: boolean
  children: ReactNode
}

/** A place of the desk; the one that is open, or has the open page below it, says so. */
export function RailLink({ href, exact, children }: Props) {
  const path = usePathname()
  const below = !exact && path.startsWith(`${href}/`)
  return (
    <a href={href} aria-current={path === href ? 'page' : below || undefined}>
      {children}
    </a>
  )
}
