import { z } from 'zod'
import type { KeyScope } from '@/domain/club/keys/schema'
import type { RefusalCode } from '@/lib/refusal'

/** One call of the REST API: what validates it, documents it and names it in metrics. */
export type Operation<Query extends z.ZodType = z.ZodType, Body extends z.ZodType = z.ZodType> = {
  id: string
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** Below `/api/v1/clubs/{slug}`, with `{names}`. */
  path: string
  /** What the key must be allowed; null: any live key of the club. */
  scope: KeyScope | null
  summary: string
  description: string
  query: Query
  body: Body
  /** `example` as the reference shows it; null where nothing is answered. */
  answer: { status: 200 | 201 | 204; schema: z.ZodType | null; example: unknown }
  /** Besides those that any call may meet. */
  refusals: readonly RefusalCode[]
  /** Honours `Idempotency-Key`. */
  once: boolean
  example: Example
}

/** A request as the reference shows it; run as a test. */
type Example = {
  path?: Readonly<Record<string, string>>
  query?: Readonly<Record<string, string>>
  body?: unknown
}

/** No query, or no body. */
export const nothing = z.strictObject({})

/** Keeps the types of what is written down. */
export function operation<Query extends z.ZodType, Body extends z.ZodType>(
  described: Operation<Query, Body>,
): Operation<Query, Body> {
  return described
}
