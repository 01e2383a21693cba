import type { ReactNode } from 'react'

type Props = {
  href: string
  children: ReactNode
  className?: string
  /** The chosen one among its like. */
  current?: boolean
  /** Keeps the reader's place: for a part of the same page. */
  stay?: boolean
}

/**
 * A link within the booking desk: a plain one without JavaScript, without a full load with it (`SoftLinks` follows it). Not
 * Next's: a month of days is forty of them, each a component that the browser would have to wake.
 */
export function Go({ href, children, className, current = false, stay = false }: Props) {
  return (
    <a
      href={href}
      className={className}
      aria-current={current ? 'date' : undefined}
      data-soft={stay ? 'stay' : 'top'}
    >
      {children}
    </a>
  )
}
