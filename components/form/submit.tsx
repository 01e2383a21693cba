'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

type Props = {
  children: ReactNode
  /** Shown while the answer is awaited. */
  busy: string
  className?: string
  /** The spoken name, where the words on the button are not enough. */
  label?: string
  /** For a form that is sent by hand. */
  pending?: boolean
  name?: string
  value?: string
  /** The id of a form elsewhere in the page. */
  form?: string
}

/** A submit button that keeps its focus while pending and cannot be pressed twice. */
export function Submit({ children, busy, className = 'btn', label, pending = false, ...button }: Props) {
  const status = useFormStatus()
  const waiting = pending || status.pending
  const pressed = !button.name || !status.data || status.data.get(button.name) === button.value
  return (
    <button
      type="submit"
      className={className}
      aria-label={waiting ? undefined : label}
      aria-disabled={waiting || undefined}
      onClick={(event) => {
        if (waiting) event.preventDefault()
      }}
      {...button}
    >
      {waiting && pressed ? busy : children}
    </button>
  )
}
