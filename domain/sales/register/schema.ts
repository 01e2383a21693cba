import { z } from 'zod/mini'
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
