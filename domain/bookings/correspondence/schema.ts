import { z } from 'zod/mini'

/** What a letter's sending came to. `waiting`: not due yet, or about to leave; `kept`: written, not handed over. */
export type LetterState = 'waiting' | 'retrying' | 'delivered' | 'kept' | 'failed'

export type LetterLine = {
  id: string
  kind: 'mail' | 'notice'
  /** The mail's template, or the notice's event. */
  what: string
  /** The mail's address, or the shop's name. */
  to: string
  subject: string | null
  /** Of a notice; null when this viewer may not know. */
  reference: string | null
  state: LetterState
  createdAt: Date
  dueAt: Date
  attempts: { at: Date; outcome: string; status: number | null; detail: string }[]
  /** It was rendered, so it can be read. */
  readable: boolean
}

/** What the form of a corrected address sends; messages are keys. */
export const addressForm = z.object({
  email: z.string().check(z.trim(), z.email({ error: 'email' }), z.maxLength(254, { error: 'email' })),
})
