import { z } from 'zod/mini'
import type { Limit, Minutes, OfferLimit } from '@/domain/slots/slots/schema'
import { emailOrEmpty, LONGEST_EMAIL, normalEmail } from '@/lib/email'
import { locales } from '@/lib/i18n/locale'
import { tidyLine } from '@/lib/text'

/** A start that can be had on the telephone with these two, and every limit that it passes: none of them is offered online too. */
export type CallerStart = {
  start: Minutes
  aircraftId: string
  pilotId: string
  limits: (Limit | OfferLimit)[]
}

/** What whoever is on the telephone keeps for a caller. `reason`: why limits are passed, if any are. */
export type KeptStart = {
  couponIds: readonly string[]
  activityId: string
  baseId: string
  start: Minutes
  aircraftId: string
  pilotId: string
  passengers: number
  /** Whole kg, one per passenger, or null: standard weights. */
  weightsKg: readonly number[] | null
  reason: string
}

/** The field `choice` of a start: `start|aircraft|pilot`. */
export const startText = ({ start, aircraftId, pilotId }: Omit<CallerStart, 'limits'>): string =>
  [start, aircraftId, pilotId].join('|')

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const startForm = new RegExp(`^(\\d{1,10})\\|(${uuid})\\|(${uuid})$`)

/** The other way; null for anything that `startText` does not make. */
export function readStart(text: string): Omit<CallerStart, 'limits'> | null {
  const [, start, aircraftId, pilotId] = startForm.exec(text) ?? []
  return start && aircraftId && pilotId ? { start: Number(start), aircraftId, pilotId } : null
}

/** The form that keeps a start; messages are keys. */
export const keepForm = z.object({
  choice: z.string().check(z.regex(startForm, { error: 'choose' })),
  reason: z
    .pipe(
      z.string(),
      z.transform((text) => text.trim()),
    )
    .check(z.maxLength(300, { error: 'long' })),
})

const line = (most: number) =>
  z.pipe(z.string(), z.transform(tidyLine)).check(z.maxLength(most, { error: 'long' }))
const needed = (most: number) => line(most).check(z.minLength(1, { error: 'empty' }))
const ticked = z.pipe(
  z.transform((value) => value === 'on'),
  z.boolean(),
)

/** The form of the coupon that a caller reads out. */
export const referenceForm = z.object({ reference: needed(120) })

/** The form of whoever calls; the phone is read with the club's country. */
export const contactForm = z.object({
  lastName: needed(80),
  firstName: needed(80),
  cellPhone: needed(40),
  email: z.pipe(
    z.pipe(z.string(), z.transform(normalEmail)),
    z
      .string()
      .check(z.maxLength(LONGEST_EMAIL, { error: 'email' }), z.regex(emailOrEmpty, { error: 'email' })),
  ),
  isPassenger: ticked,
  passengerName: z._default(z.array(line(120)), []),
  message: line(500),
  staffNote: line(500),
  language: z.enum(locales),
})
