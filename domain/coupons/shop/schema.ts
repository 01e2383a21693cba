import { z } from 'zod'
import { isText } from '@/lib/text'
import { isLocalDate } from '@/lib/time'

const reasons = ['unknown', 'used', 'expired', 'cancelled'] as const

/** As many as a coupon of ours opens; a shop that says more is not believed. */
const MOST_PASSENGERS = 30

const day = z.string().refine(isLocalDate)

/** What a shop answers to `references/verify` with status 200; anything of another shape counts as no answer. Null is as good as absent. */
export const verifyAnswer = z.discriminatedUnion('valid', [
  z.object({
    valid: z.literal(true),
    activity: z.string().min(1).max(64).refine(isText).nullish(),
    passengers: z.int().min(1).max(MOST_PASSENGERS).nullish(),
    expiresOn: day.nullish(),
  }),
  z.object({
    valid: z.literal(false),
    // A reason of the shop's own still says no.
    reason: z
      .string()
      .nullish()
      .transform((given) => reasons.find((reason) => reason === given) ?? 'unknown'),
    expiredOn: day.nullish(),
  }),
])

const person = z.object({
  firstName: z.string().optional(),
  lastName: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
})

const when = z.iso.datetime({ offset: true })

/** The body of `PUT references/{reference}/allocation`: what became of a coupon. `start`, `end`, `meetAt` carry the airfield's offset. */
export const allocationNotice = z.object({
  bookingId: z.uuid(),
  sequence: z.int().min(0),
  event: z.enum(['booked', 'moved', 'cancelled', 'flown']),
  occurredAt: when,
  activity: z.string(),
  resourceType: z.string(),
  resource: z.string(),
  meetAt: when,
  start: when,
  end: when,
  timeZone: z.string(),
  base: z.string(),
  pilot: person.optional(),
  customer: person.optional(),
  previous: z.object({ start: when, end: when, resource: z.string(), pilot: person.optional() }).optional(),
})

export type AllocationNotice = z.infer<typeof allocationNotice>

/** A connection that may be called: its secrets lie open, so it is never stored, logged nor sent anywhere. */
export type Shop = {
  id: string
  name: string
  baseUrl: string
  token: string
  /** `whsec_` and base64 (Standard Webhooks). */
  signingSecret: string
  /** The one before it, while both sign. */
  previousSecret?: string
  sharesPilot: boolean
  sharesCustomer: boolean
  /** The trial shop that stands beside a demonstration, on the same machine. */
  trial: boolean
}

/** What the shop says of a reference. `unreachable`: it said nothing that can be believed. */
export type Verdict =
  | { kind: 'valid'; activity?: string; passengers?: number; expiresOn?: string }
  | { kind: 'invalid'; reason: (typeof reasons)[number]; expiredOn?: string }
  | { kind: 'unreachable' }

/** What became of one attempt to tell the shop. `status`: HTTP, null when no answer came. */
export type Told = {
  outcome: 'delivered' | 'conflict' | 'failed' | 'retry'
  status: number | null
  retryAfterMs?: number
  /** For the delivery log: never what was sent. */
  detail: string
}
