'use client'

import { useFormStatus } from 'react-dom'

/** "Choisir", until this very row was pressed. */
export function PickWord({ slot, word, busy }: { slot: string; word: string; busy: string }) {
  const { pending, data } = useFormStatus()
  return <span className="go">{pending && data.get('slot') === slot ? busy : word}</span>
}
