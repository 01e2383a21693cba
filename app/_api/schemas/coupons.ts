import { z } from 'zod'
import { isCurrency } from '@/lib/money'
import { activityCode, components, emailAddress, instant, line, localDay, reference } from './common'

const price = z.strictObject({
  cents: z.int().min(0).max(100_000_00).describe('Hundredths of the currency.'),
  currency: z.string().refine(isCurrency, { error: 'currency' }).describe('ISO 4217, as `EUR`.'),
})

const buyer = z.strictObject({
  name: line(160).optional(),
  email: emailAddress.optional(),
  phone: line(40).optional(),
})

export const coupon = z
  .object({
    reference: z.string().describe('In normal form: upper case, no blanks, no hyphens.'),
    state: z.enum(['issued', 'booked', 'flown', 'expired', 'void']),
    activities: z.array(activityCode).describe('Empty: every activity that is booked with coupons.'),
    passengers: z.int(),
    expiresOn: localDay.nullable().describe('The last day that is printed on it; null: no end.'),
    acceptedUntil: localDay
      .nullable()
      .describe(
        'Until this day the club takes it without a call: some days after `expiresOn`, as it has set. Go by this, not by `state`.',
      ),
    soldOn: localDay.optional(),
    price: z.object({ cents: z.int(), currency: z.string() }).optional(),
    buyer: z
      .object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })
      .optional()
      .describe('Only for keys with `coupons:read`.'),
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
    .union([z.literal('all'), z.array(activityCode).min(1).max(20)], { error: 'activities' })
    .describe('What it opens: codes, or `all` for every activity that is booked with coupons.'),
  passengers: z.int().min(1).max(30).default(1),
  expiresOn: localDay.nullable().default(null),
  soldOn: localDay.nullable().default(null),
  price: price.optional(),
  buyer: buyer
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
  .refine((change) => change.expiresOn !== undefined || change.void, { error: 'nothingChanged' })

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
    acceptedUntil: localDay.nullable().optional().describe('The last day on which it is taken.'),
  })
  .register(components, { id: 'ReferenceAnswer' })
