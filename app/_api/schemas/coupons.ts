import { z } from 'zod'
import { activityCode, components, emailAddress, instant, line, localDay, reference } from './common'

export const coupon = z
  .object({
    reference: z.string().describe('In normal form: upper case, no blanks, no hyphens.'),
    state: z.enum(['issued', 'booked', 'flown', 'expired', 'void']),
    activities: z.array(activityCode).describe('Empty: every activity that is booked with coupons.'),
    passengers: z.int(),
    expiresOn: localDay.nullable().describe('Last day on which it may be flown; null: no end.'),
    held: z
      .object({ start: instant, expiresAt: instant })
      .optional()
      .describe('A slot is kept with it at this moment.'),
    bookingId: z.uuid().optional(),
    history: z.array(z.object({ event: z.string(), at: instant, by: z.string() })),
  })
  .register(components, { id: 'Coupon' })

export const couponPush = z.strictObject({
  reference: reference
    .optional()
    .describe(
      'Yours: 6 to 64 characters; blanks, hyphens, quotes and brackets not counted. Without it we make one.',
    ),
  activities: z
    .array(activityCode)
    .max(20)
    .default([])
    .describe('What it opens. Empty: every activity that is booked with coupons.'),
  passengers: z.int().min(1).max(30).default(1),
  expiresOn: localDay.nullable().default(null),
  soldOn: localDay.nullable().default(null),
  price: z
    .strictObject({
      cents: z.int().min(0).max(100_000_00),
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .optional(),
  buyer: z
    .strictObject({
      name: line(160).optional(),
      email: emailAddress.optional(),
      phone: line(40).optional(),
    })
    .optional()
    .describe('For the treasurer. It never prefills anything: the one who books may be another person.'),
})

export const couponChange = z
  .strictObject({
    expiresOn: localDay.nullable().optional().describe('A new last day, or null for no end.'),
    void: z
      .literal(true)
      .optional()
      .describe('Makes it worthless. A booking made with it stands and is flagged.'),
  })
  .refine((change) => change.expiresOn !== undefined || change.void, { error: 'expiresOn, void' })

export const referenceQuestion = z.strictObject({ reference })

export const referenceAnswer = z
  .object({
    valid: z.boolean(),
    reason: z
      .enum(['unknown', 'used', 'expired', 'cancelled'])
      .optional()
      .describe('Only for keys with `coupons:read`.'),
    activities: z.array(activityCode).optional(),
    passengers: z.int().optional(),
    expiresOn: localDay.nullable().optional(),
  })
  .register(components, { id: 'ReferenceAnswer' })
