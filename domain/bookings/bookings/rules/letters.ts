import type { LetterState } from '../schema'

/** How the sending of a letter stands. */
export function letterState(letter: {
  deliveredAt: Date | null
  keptAt: Date | null
  failedAt: Date | null
  attempts: number
}): LetterState {
  if (letter.deliveredAt) return 'delivered'
  if (letter.keptAt) return 'kept'
  if (letter.failedAt) return 'failed'
  return letter.attempts > 0 ? 'retrying' : 'waiting'
}
