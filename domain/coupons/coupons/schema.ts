import { z } from 'zod'
import { isLocalDate, type LocalDate } from '@/lib/time'
import { normalReference } from './rules'

/** A reference as typed: brought to its normal form. Own ones have 10 characters, a shop's are taken as they are. */
export const typedReference = z
  .string()
  .max(200)
  .transform(normalReference)
  .pipe(z.string().regex(/^[\p{L}\p{N}\p{P}\p{S}]{4,64}$/u))

const localDay = z.custom<LocalDate>(isLocalDate, 'YYYY-MM-DD')

/** One that is entered into our own register: nobody but us stands between it and a guesser. */
export const enteredReference = typedReference.pipe(z.string().min(6))

export const issueCouponInput = z.object({
  reference: enteredReference.optional(),
  activities: z.array(z.string().max(40)).max(20).default([]),
  passengers: z.number().int().min(1).max(30).default(1),
  expiresOn: localDay.nullable().default(null),
  soldOn: localDay.nullable().default(null),
  price: z
    .object({ cents: z.number().int().min(0).max(100_000_00), currency: z.string().regex(/^[A-Z]{3}$/) })
    .optional(),
  buyer: z
    .object({
      name: z.string().max(160).optional(),
      email: z.string().max(254).optional(),
      phone: z.string().max(40).optional(),
    })
    .optional(),
})

/** `shopId`: the shop that sold it and is told of its flight; null for the club's own desk. */
/** `sample`: to try the booking desk with, nobody's. */
export type IssueCoupon = z.infer<typeof issueCouponInput> & { shopId: string | null; sample?: boolean }

/** A coupon of the club to try the booking desk with. */
export type SampleCoupon = {
  id: string
  reference: string
  activities: readonly string[]
  passengers: number
  expiresOn: LocalDate | null
}
