import { z } from 'zod'
import { type RefusalCode, refusals } from '@/lib/refusal'
import { components, localDay } from './common'
import { slot } from './slots'

const codes = Object.keys(refusals) as RefusalCode[]

export const problem = z
  .looseObject({
    type: z.string().describe('A URI that stands for the code and leads to its description.'),
    title: z.string().describe('The same for every occurrence, in the language of `Content-Language`.'),
    status: z.int(),
    detail: z.string().describe('What to do about this occurrence.'),
    code: z.enum([...codes, 'internal_error']).describe('Stable: decide on this.'),
    instance: z.string().optional(),
    errors: z
      .array(
        z.object({
          pointer: z.string().describe('JSON Pointer into the body or, for a query, to the parameter.'),
          detail: z.string(),
        }),
      )
      .optional()
      .describe('With `validation_failed`.'),
    nearest: z.array(slot).max(5).optional().describe('With `slot_taken`: the closest free slots.'),
    expiresAt: z.iso.datetime().optional().describe('With `reference_held`: until when.'),
    expiredOn: localDay.optional().describe('With `reference_expired`.'),
    retryAt: z.iso.datetime().optional().describe('With `rate_limited`.'),
    lastDay: localDay.optional().describe('With `slot_not_offered`: the last day that the coupon opens.'),
    minimumAge: z.int().optional().describe('With `too_young`.'),
  })
  .register(components, { id: 'Problem' })
