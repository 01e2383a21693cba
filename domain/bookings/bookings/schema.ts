import { z } from 'zod/mini'

export type { Flag } from '@/db/schema/flags'

import type { Contact } from '@/domain/doors/customers/schema'
import type { Holder } from '@/domain/slots/holds/schema'
import type { Weather } from '@/emails/booking-cancelled'
import { emailPattern, LONGEST_EMAIL, normalEmail } from '@/lib/email'
import type { Locale } from '@/lib/i18n/locale'

export type ConfirmBooking = {
  holder: Holder
  holdId: string
  contact: Contact
  passengerNames: readonly string[]
  emergency: string
  message: string
  /** What staff tell each other. */
  staffNote?: string
  fields: Readonly<Record<string, string>>
  /** The instant at which the conditions were accepted (null: a partner has not said so), and whether news are wanted. */
  consent: { conditions: Date | null; news: boolean }
  language: Locale
}

/** Why a booking was called off; `reason` is in the words of whoever did. */
export type Cancellation =
  | { cause: 'customer' | 'club'; reason: string }
  | { cause: 'weather'; weather: Weather; reason: string }

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
  email: z.pipe(
    z.pipe(z.string(), z.transform(normalEmail)),
    z
      .string()
      .check(z.maxLength(LONGEST_EMAIL, { error: 'email' }), z.regex(emailPattern, { error: 'email' })),
  ),
})
