import { z } from 'zod'
import { ages, components, instant, passengerCount, reference, slotIdText, weights } from './common'

export const hold = z
  .object({
    id: z.uuid(),
    slot: z.string(),
    start: instant,
    end: instant,
    meetAt: instant,
    expiresAt: instant.describe('Until then the slot is guaranteed.'),
  })
  .register(components, { id: 'Hold' })

export const holdRequest = z.strictObject({
  references: z
    .array(reference)
    .min(1)
    .max(10)
    .describe('The coupons that pay for the flight: one, or several that are flown together.'),
  slot: slotIdText,
  passengers: passengerCount.optional().describe('As many as the coupons are for, unless told.'),
  weights: weights.optional(),
  ages: ages.optional(),
  replaces: z
    .uuid()
    .optional()
    .describe('A hold of this key that is let go for this one: both happen, or neither.'),
})
