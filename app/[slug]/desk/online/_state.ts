import { type FormState, untouched } from '@/lib/form'

/** A start as the preview shows it. */
export type ShownSlot = { start: number; time: string; free: string; is: 'same' | 'new' | 'gone' }

/** What visitors would see, in words. */
export type Preview = {
  /** "12 créneaux de plus, 2 réservations touchées". */
  effect: string
  unsaved: string
  total: string
  /** What else is to be known. */
  notes: string[]
  touched: { href: string | null; text: string }[]
  days: { date: string; text: string; slots: ShownSlot[] }[]
}

/** What the form says after it was sent. `before`: what leads back, by the names of the fields, once something was saved. */
export type OnlineState = FormState & {
  preview: Preview | null
  saved: { version: string; before: Record<string, string> } | null
}

export const unsent: OnlineState = { ...untouched, preview: null, saved: null }
