import type { ReactNode } from 'react'

type Line = { id: string; text: ReactNode; label: string; aside?: ReactNode }

type Props = {
  lines: readonly Line[]
  /** What stands there when there are none. */
  none: string
  /** The field and the words of the button that takes one away; null: nothing may be taken away. */
  act: { action: (form: FormData) => Promise<void>; field: string; words: string } | null
}

/** Dated lines, each with the one thing that may be done to it. */
export function SpanList({ lines, none, act }: Props) {
  if (lines.length === 0) return <p className="soft">{none}</p>
  return (
    <ul className="span-list">
      {lines.map(({ id, text, label, aside }) => (
        <li key={id}>
          <span>{text}</span>
          {aside}
          {act && (
            <form action={act.action}>
              <button type="submit" className="desk-button" name={act.field} value={id}>
                {act.words}
                <span className="visually-hidden"> {label}</span>
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}
