import { z } from 'zod'
import type { Holder } from '@/domain/holds/schema'
import type { Locale } from '@/lib/i18n/locale'

const line = (max: number) => z.string().trim().max(max)

/** Who booked; phones in E.164 (lib/phone reads what people type). */
export const contactInput = z.object({
  lastName: line(80).min(1),
  firstName: line(80).min(1),
  cellPhone: z.string().regex(/^\+[1-9]\d{5,14}$/),
  email: z.email().max(254),
  isPassenger: z.boolean().default(false),
})

export type Contact = z.infer<typeof contactInput>

export type ConfirmBooking = {
  holder: Holder
  holdId: string
  contact: Contact
  passengerNames: readonly string[]
  emergency: string
  message: string
  fields: Readonly<Record<string, string>>
  /** The instant at which the conditions were accepted, and whether news are wanted. */
  consent: { conditions: Date; news: boolean }
  language: Locale
}

/** What changed, as the shop, the mails and the calendar call it. */
export type BookingEvent = 'booked' | 'moved' | 'cancelled' | 'flown'

/** Where and when a booking was before a change. */
export type Previous = {
  meetAt: Date
  startAt: Date
  endAt: Date
  aircraftId: string
  pilotId: string | null
}
