import { z } from 'zod/mini'
import { emailOrEmpty, LONGEST_EMAIL, normalEmail } from '@/lib/email'
import type { Locale } from '@/lib/i18n/locale'
import { isVisibleDay, type LocalDate } from '@/lib/time'

/** `postponed`: free again because the club called its flight off for the weather; `no_show`: used up, nobody came. */
export const standings = ['issued', 'booked', 'postponed', 'flown', 'expired', 'no_show', 'void'] as const
export type Standing = (typeof standings)[number]

export const sorts = ['made', 'end', 'name'] as const
export type Sort = (typeof sorts)[number]

/** Which coupons, in what order. */
export type Wanted = {
  /** As typed: a reference, a name, an email, a phone number, an order. */
  search: string
  state: Standing | 'all'
  /** Code of an activity that it must open. */
  activity: string | null
  channel: string | null
  /** Only those that end within 30 days from today and could still be flown. */
  ending: boolean
  samples: 'only' | 'without' | null
  /** Only those that were issued together. */
  batchId: string | null
  sort: Sort
  falling: boolean
}

/** A coupon as the list shows it; `name` is the buyer's, else the beneficiary's. */
export type CouponLine = {
  id: string
  reference: string
  standing: Standing
  /** Codes; none: all that are offered externally. */
  activities: string[]
  passengers: number
  name: string
  email: string | null
  beneficiary: string | null
  channel: string | null
  orderNumber: string | null
  shop: string | null
  soldOn: LocalDate | null
  issuedAt: Date
  priceCents: number | null
  currency: string | null
  paid: boolean | null
  accountCode: string | null
  expiresOn: LocalDate | null
  sample: boolean
  /** The flight that it pays, else the last that it paid. */
  booking: { id: string; startAt: Date } | null
}

/** What activities are called, by code. */
export type ActivityNames = ReadonlyMap<string, Partial<Record<Locale, string>>>

/** So many months later, or another last day. */
export type NewEnd = { months: 3 | 6 | 12 } | { until: LocalDate }

export const prolongations = [3, 6, 12] as const

/** The form of another end: a button's months, else the day. */
export const endForm = z.object({
  until: z.string().check(z.refine(isVisibleDay, 'date')),
})

/** Why a coupon is made worthless; said in its life and in the journal. */
export const voidForm = z.object({
  reason: z.string().check(z.trim(), z.minLength(1, 'reason'), z.maxLength(200, 'reason')),
})

/** The most coupons that are issued at once. */
export const LARGEST_BATCH = 200

/** What is sold: `count` coupons of the same, each at this price. */
export type Sale = {
  count: number
  /** Codes; none: all that are offered externally. */
  activities: string[]
  passengers: number
  expiresOn: LocalDate | null
  price: { cents: number; currency: string } | null
  paid: boolean
  channel: string | null
  orderNumber: string | null
  accountCode: string | null
  buyer: { name?: string; email?: string; phone?: string } | null
  beneficiary: { name?: string; email?: string } | null
  message: string | null
}

const figure = (least: number, most: number, problem: string) =>
  z.pipe(
    z.string().check(z.trim(), z.regex(/^\d{1,4}$/, problem)),
    z.pipe(z.transform(Number), z.number().check(z.minimum(least, problem), z.maximum(most, problem))),
  )
const line = (most: number) =>
  z.pipe(
    z.optional(z.string().check(z.trim(), z.maxLength(most, 'long'))),
    z.transform((text) => text || null),
  )
const email = z.pipe(
  z.pipe(
    z.optional(z.string()),
    z.transform((text) => normalEmail(text ?? '')),
  ),
  z.string().check(z.maxLength(LONGEST_EMAIL, 'email'), z.regex(emailOrEmpty, 'email')),
)

/** "140", "140,50": an amount as people type it, in cents; empty: none. */
const amount = z.pipe(
  z.string().check(z.trim(), z.regex(/^(\d{1,5}([.,]\d{1,2})?)?$/, 'price')),
  z.transform((text) => (text === '' ? null : Math.round(Number(text.replace(',', '.')) * 100))),
)

/** The form of a sale; its messages are keys. `end` is a day, or empty for none. */
export const saleForm = z.object({
  formId: z.uuid('formId'),
  count: figure(1, LARGEST_BATCH, 'count'),
  activities: z.optional(z.array(z.string().check(z.maxLength(40, 'long'))).check(z.maxLength(50, 'long'))),
  passengers: figure(1, 30, 'passengers'),
  end: z.string().check(z.refine((day) => day === '' || isVisibleDay(day), 'date')),
  price: amount,
  paid: z.optional(z.string()),
  channel: line(40),
  orderNumber: line(60),
  accountCode: line(20),
  buyerName: line(160),
  buyerEmail: email,
  buyerPhone: line(40),
  beneficiaryName: line(160),
  beneficiaryEmail: email,
  message: line(500),
})

export type TypedSale = z.output<typeof saleForm>
