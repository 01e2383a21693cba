import type { ReactNode } from 'react'

type Props = {
  /** The styles of `styles/desk/{name}.css` apply below it. */
  name?:
    | 'booking'
    | 'bookings'
    | 'caller'
    | 'day'
    | 'hits'
    | 'imports'
    | 'journal'
    | 'online'
    | 'people'
    | 'settings'
    | 'weather'
  heading: ReactNode
  /** Beside the heading: what is being looked at, in a word. */
  aside?: ReactNode
  /** At the right of the bar; one filled button at most. */
  tools?: ReactNode
  children: ReactNode
}

/** A page of the desk: its bar, then what it shows. `DeskBody` keeps text and forms to a readable width. */
export function DeskPage({ name, heading, aside, tools, children }: Props) {
  return (
    <main className={name ? `desk-page ${name}-page` : 'desk-page'} id="main">
      <div className="desk-bar">
        <h1>{heading}</h1>
        {aside}
        {tools && <div className="push">{tools}</div>}
      </div>
      {children}
    </main>
  )
}

export function DeskBody({ children }: { children: ReactNode }) {
  return <div className="desk-body">{children}</div>
}
