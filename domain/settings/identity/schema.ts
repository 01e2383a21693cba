import * as z from 'zod/mini'
import { emailOrEmpty, LONGEST_EMAIL, normalEmail } from '@/lib/email'
import { locales } from '@/lib/i18n/locale'
import { tidyLine } from '@/lib/text'

/** What a club calls itself and how it is reached, as its settings page shows it. */
export type Identity = {
  name: string
  language: 'fr' | 'en'
  email: string
  /** E.164, or empty. */
  phone: string
  address: string
  legalForm: string
  registration: string
  publisher: string
  tagline: { fr: string; en: string }
  /** Where people meet, by the id of the base. */
  meetingPlace: Record<string, string>
}

const line = (most: number) =>
  z.string({ error: 'long' }).check(z.overwrite(tidyLine), z.maxLength(most, { error: 'long' }))

/** What the form sends; messages are keys. `read` is the fingerprint of what it showed. */
export const identityForm = z.object({
  name: line(80).check(z.minLength(1, { error: 'empty' })),
  language: z.enum(locales, { error: 'empty' }),
  email: z
    .string({ error: 'email' })
    .check(
      z.overwrite(normalEmail),
      z.maxLength(LONGEST_EMAIL, { error: 'long' }),
      z.regex(emailOrEmpty, { error: 'email' }),
    ),
  phone: line(40),
  address: line(200),
  legalForm: line(80),
  registration: line(80),
  publisher: line(120),
  tagline: z.object({ fr: line(120), en: line(120) }, { error: 'empty' }),
  meetingPlace: z.optional(z.record(z.string(), line(120))),
  read: z.string({ error: 'empty' }),
})
