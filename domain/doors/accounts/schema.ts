import { z } from 'zod'
import type { AccountId } from '@/db/account'
import { type Locale, locales } from '@/lib/i18n/locale'
import { readPhone } from '@/lib/phone'
import { tidyLine } from '@/lib/text'

/** What the doors know of an account. */
export type AccountFace = { id: AccountId; email: string; language: Locale; passwordHash: string }

/** A browser signed in to the client area. */
export type SignedInAccount = { sessionId: string; accountId: AccountId }

/** What can be wrong with a field: the key of its sentence. */
type ContactProblem = 'empty' | 'long' | 'phone'

const code = (value: ContactProblem) => value

const line = (most: number, shortest = 1) =>
  z
    .string(code('empty'))
    .transform(tidyLine)
    .pipe(z.string().min(shortest, code('empty')).max(most, code('long')))

/** What an account says of its contact; `phone` becomes E.164 as the country reads it, or null. */
export const contactForm = z
  .object({
    firstName: line(80),
    lastName: line(80),
    organisation: line(80),
    phone: line(40, 0),
    country: z.string(code('empty')).regex(/^[A-Z]{2}$/, code('empty')),
    language: z.enum(locales, code('empty')),
  })
  .transform((contact, context) => {
    const phone = contact.phone === '' ? null : readPhone(contact.phone, contact.country)
    if (contact.phone !== '' && phone === null) {
      context.addIssue({ code: 'custom', path: ['phone'], message: code('phone') })
    }
    return { ...contact, phone }
  })

export type ChangeContact = z.infer<typeof contactForm>
