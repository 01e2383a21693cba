export type { Flag } from '@/db/schema/flags'

import type { Contact } from '@/domain/doors/customers/schema'
import type { Holder } from '@/domain/slots/holds/schema'
import type { Weather } from '@/emails/booking-cancelled'
import type { Locale } from '@/lib/i18n/locale'

export type ConfirmBooking = {
  holder: Holder
  holdId: string
  contact: Contact
  passengerNames: readonly string[]
  emergency: string
  message: string
  fields: Readonly<Record<string, string>>
  /** The instant at which the conditions were accepted (null: a partner has not said so), and whether news are wanted. */
  consent: { conditions: Date | null; news: boolean }
  language: Locale
}

/** Why a booking was called off; `reason` is in the words of whoever did. */
export type Cancellation =
  | { cause: 'customer' | 'club'; reason: string }
  | { cause: 'weather'; weather: Weather; reason: string }
