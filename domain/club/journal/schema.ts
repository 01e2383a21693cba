import type { LocalDate } from '@/lib/time'

/** Who is looked for: somebody of the club (an id), its customers, its shops and keys, or the product itself. */
export const strangers = ['customer', 'key', 'system'] as const

/** What is looked for in the journal; null: everything. Days are local and both included. */
export type JournalFilter = {
  who: string | null
  /** A noun (`booking`) or one event of it (`booking.moved`). */
  what: string | null
  from: LocalDate | null
  to: LocalDate | null
  /** The id of the thing that the lines are about. */
  about: string | null
}
