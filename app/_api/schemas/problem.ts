import { z } from 'zod'
import { answeredCodes } from '../openapi/path-item'
import { chapters } from '../operations/all'
import { components, instant, localDay } from './common'
import { slot } from './slots'

export const problem = z
  .looseObject({
    type: z.string().describe('A URI that stands for the code and leads to its description.'),
    title: z.string().describe('The same for every occurrence, in the language of `Content-Language`.'),
    status: z.int(),
    detail: z.string().describe('What to do about this occurrence.'),
    code: z
      .enum([...answeredCodes(Object.values(chapters).flat()), 'internal_error'])
      .describe('Stable: decide on this.'),
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
    reason: z
      .enum(['unknown', 'used', 'expired', 'cancelled'])
      .optional()
      .describe('With `invalid_reference`, for keys with `coupons:read`.'),
    expiresAt: instant.optional().describe('With `reference_held`: until when.'),
    expiredOn: localDay.optional().describe('With `reference_expired`.'),
    retryAt: instant.optional().describe('With `rate_limited`.'),
    lastDay: localDay.optional().describe('With `slot_not_offered`: the last day that the coupon opens.'),
    minimumAge: z.int().optional().describe('With `too_young`.'),
  })
  .register(components, { id: 'Problem' })
