import { z } from 'zod'
import { emailPattern, LONGEST_EMAIL, normalEmail } from '@/lib/email'
import { isLocalDate } from '@/lib/time'

/** Named parts of the OpenAPI document. */
export const components = z.registry<{ id: string }>()

// Beyond these no clock of ours counts, and a typo is likelier than a plan.
const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2999-12-31'] as const

export const localDay = z.iso
  .date()
  .refine((day) => isLocalDate(day) && FIRST_DAY <= day && day <= LAST_DAY, { error: 'day' })
  .describe('A local day of the club, `YYYY-MM-DD`, from 1900 to 2999.')

/** An instant as we answer it, with the airfield's offset. */
export const instant = z.iso
  .datetime({ offset: true })
  .describe("An instant, ISO 8601 with the airfield's offset.")

export const emailAddress = z
  .string()
  .max(320)
  .meta({ format: 'email' })
  .transform(normalEmail)
  .pipe(z.email({ pattern: emailPattern }).max(LONGEST_EMAIL))

export const activityCode = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, { error: 'code' })
  .describe('Code of an activity, from `GET /activities`.')

export const icaoCode = z
  .string()
  .regex(/^[A-Z0-9]{2,8}$/, { error: 'code' })
  .describe('ICAO code of a base.')

export const slotIdText = z
  .string()
  .min(1)
  .max(100)
  .describe('Id of a slot, from a search: stands for activity, base and start.')

export const reference = z
  .string()
  .min(1)
  .max(200)
  .describe('A purchase reference. Case, blanks and hyphens do not matter.')

export const passengerCount = z.int().min(1).max(30).describe('How many passengers fly.')

export const weights = z
  .array(z.number().min(1).max(250))
  .min(1)
  .max(30)
  .describe('Weight of each passenger, dressed, in kg. Standard weights are assumed without it.')

export const ages = z
  .array(z.number().min(0).max(110))
  .min(1)
  .max(30)
  .describe('Age of each passenger, in years.')

/** One line of text: controls and odd blanks become one blank, since names are printed and mailed. */
export const line = (most: number) =>
  z
    .string()
    .max(most * 2)
    .overwrite((text) => text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .max(most)

export const lines = (most: number) =>
  z
    .string()
    .max(most)
    .overwrite((text) => text.replace(/\r\n?/g, '\n').trim())
