'use client'

import { useEffect, useRef } from 'react'

/** Gives a ref whose element takes the focus each time `serial` grows past 0 (0: nothing was sent yet). */
export function useFocusOn<E extends HTMLElement>(serial: number) {
  const ref = useRef<E>(null)
  useEffect(() => {
    if (serial > 0) ref.current?.focus()
  }, [serial])
  return ref
}
