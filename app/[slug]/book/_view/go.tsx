import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'

/** The pages of the desk are named by their own server, always inside this application. */
const inside = (href: string) => href as Route

type Props = {
  href: string
  children: ReactNode
  className?: string
  /** The chosen one among its like. */
  current?: boolean
  /** Keeps the reader's place: for a part of the same page. */
  stay?: boolean
}

/** A link within the booking desk: a plain one without JavaScript, without a full load with it. */
export function Go({ href, children, className, current = false, stay = false }: Props) {
  return (
    <Link
      href={inside(href)}
      prefetch={false}
      scroll={!stay}
      className={className}
      aria-current={current ? 'date' : undefined}
    >
      {children}
    </Link>
  )
}
