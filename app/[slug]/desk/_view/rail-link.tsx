'use client'

import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

/** A place of the desk; the one that is open says so. */
export function RailLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} aria-current={usePathname() === href ? 'page' : undefined}>
      {children}
    </a>
  )
}
