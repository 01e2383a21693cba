import { z } from 'zod'
import type { Operation } from '@/app/_edge/operation'
import { nothing } from '@/app/_edge/operation'
import { type RefusalCode, refusals } from '@/lib/refusal'
import { components } from '../schemas/common'

type Json = z.core.JSONSchema.BaseSchema

// The format says it already; the pattern that checks it is nothing to read.
const named = ['date', 'date-time', 'uuid', 'email', 'uri']

/** Leaves out what only a validator reads. Given to `z.toJSONSchema`. */
export function readable({ jsonSchema }: { jsonSchema: Json }): void {
  if (jsonSchema.format && named.includes(jsonSchema.format)) delete jsonSchema.pattern
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
}

type Parameter = {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string | undefined
  schema: Json
  example?: unknown
}

/** One call as OpenAPI describes it. */
export function pathItem(call: Operation, tag: string) {
  const { id, summary, description, scope, answer, body } = call
  return {
    operationId: id,
    tags: [tag],
    summary,
    description,
    security: [{ key: scope ? [scope] : [] }],
    parameters: [...inPath(call), ...inQuery(call), ...(call.once ? [idempotencyKey] : [])],
    ...(body !== nothing && {
      requestBody: {
        required: !accepts(body, {}),
        content: {
          'application/json': { schema: inline(body), example: call.example.body },
        },
      },
    }),
    responses: { [answer.status]: success(call), ...failures(call) },
  }
}

const idempotencyKey: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Up to 255 characters that you choose, for one request only. Sent again within 24 hours with the same body, it is answered again and has no second effect.',
  schema: { type: 'string', maxLength: 255 },
  example: '"8e03978e-40d5-43dd-bc93-6894a57f9324"',
}

function inPath({ path, example }: Operation): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'id' ? { type: 'string', format: 'uuid' } : { type: 'string' },
    example: example.path?.[name],
  }))
}

function inQuery({ query, example }: Operation): Parameter[] {
  const { properties = {}, required = [] } = inline(query)
  return Object.entries(properties).map(([name, property]) => {
    const { description, ...schema } = typeof property === 'boolean' ? {} : property
    const value = example.query?.[name]
    return {
      name,
      in: 'query',
      required: required.includes(name),
      ...(description && { description }),
      schema,
      ...(value !== undefined && { example: schema.type === 'integer' ? Number(value) : value }),
    }
  })
}

function success({ answer }: Operation) {
  const { schema, example } = answer
  if (!schema) return { description: 'Done.' }
  const name = components.get(schema)?.id
  if (!name) throw new Error('an answer without a name')
  const content = { schema: { $ref: `#/components/schemas/${name}` }, example }
  return { description: 'Done.', content: { 'application/json': content } }
}

/** The codes that a call may be refused with, its own first. */
export function codesOf({ refusals: own, scope, once }: Operation): RefusalCode[] {
  return [
    ...own,
    'validation_failed',
    ...(once ? (['idempotency_mismatch', 'idempotency_in_progress'] as const) : []),
    'unauthorized',
    ...(scope ? (['forbidden'] as const) : []),
    'not_found',
    'method_not_allowed',
    'busy',
  ]
}

/** Every code that one of these calls may be refused with, each once. */
export const answeredCodes = (calls: readonly Operation[]): RefusalCode[] =>
  (Object.keys(refusals) as RefusalCode[]).filter((code) =>
    calls.some((call) => codesOf(call).includes(code)),
  )

function failures(call: Operation) {
  const byStatus = Map.groupBy(codesOf(call), (code) => refusals[code])
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const refused = [...byStatus].map(([status, codes]) => [
    status,
    { description: codes.map((code) => `\`${code}\``).join(', '), content },
  ])
  return { ...Object.fromEntries(refused), 500: { description: '`internal_error`', content } }
}

function inline(schema: z.ZodType) {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', override: readable })
  return rest
}

function accepts(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success
}
