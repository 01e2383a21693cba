'use client'

import type { ReactNode } from 'react'
import { fieldId } from './field-id'
import { useFocusOn } from './use-focus-on'

type Props = {
  /** The exact refusal, or "4 champs à corriger". */
  title: ReactNode
  /** The id of the title, for the `aria-describedby` of a field that the whole block is about. */
  titleId?: string
  errors?: readonly { field: string; message: string }[]
  /** Grows with every answer, so that the focus moves here again; 0 when nothing was sent yet. */
  serial?: number
  /** What to do next, under the list. */
  children?: ReactNode
}

/** What stands in the way, above the form; each entry leads to its field. Focused with and without JavaScript. */
export function ErrorList({ title, titleId = 'errors-title', errors = [], serial = 1, children }: Props) {
  const ref = useFocusOn<HTMLDivElement>(serial)
  return (
    // biome-ignore lint/a11y/noAutofocus: without JavaScript the answer is a new page, and this is what it is about.
    <div className="errors" role="alert" tabIndex={-1} aria-labelledby={titleId} ref={ref} autoFocus>
      <h2 id={titleId}>{title}</h2>
      {errors.length > 0 && (
        <ul>
          {errors.map(({ field, message }) => (
            <li key={field}>
              <a href={`#${fieldId(field)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
      {children}
    </div>
  )
}
