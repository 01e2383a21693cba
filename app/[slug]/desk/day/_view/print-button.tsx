'use client'

import { useSyncExternalStore } from 'react'
import { Icon } from '@/components/ui/icon'

const never = () => () => undefined

/** Prints the page; without JavaScript the browser's own menu does. */
export function PrintButton({ label }: { label: string }) {
  const works = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <button className="desk-button primary" type="button" hidden={!works} onClick={() => window.print()}>
      <Icon name="print" />
      {label}
    </button>
  )
}
