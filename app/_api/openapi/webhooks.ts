import { z } from 'zod'
import { allocationNotice, verifyAnswer } from '@/domain/coupons/shop/schema'
import { readable } from './path-item'

const question = z.object({
  reference: z.string().describe('In normal form: upper case, no blanks, no hyphens.'),
  club: z.string().describe("The club's address."),
})

const json = (schema: z.ZodType, io: 'input' | 'output') => {
  const { $schema: _, ...inline } = z.toJSONSchema(schema, { io, override: readable, unrepresentable: 'any' })
  return { 'application/json': { schema: inline } }
}

const signature = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
  name,
  in: 'header',
  required: true,
  description: 'Standard Webhooks.',
  schema: { type: 'string' },
}))

/** What a club's shop is called with, as the `webhooks` of the OpenAPI document. */
export const shopCalls = () => ({
  verify: {
    post: {
      operationId: 'shopVerify',
      summary: 'Is this reference good?',
      description: '`references/verify` under the address of the shop. 3 seconds, 64 KiB, no redirect.',
      parameters: signature,
      requestBody: { required: true, content: json(question, 'output') },
      responses: {
        200: { description: 'What the shop knows of it.', content: json(verifyAnswer, 'input') },
        404: { description: 'Unknown.' },
      },
    },
  },
  allocation: {
    put: {
      operationId: 'shopTell',
      summary: 'What became of a reference',
      description:
        '`references/{reference}/allocation` under the address of the shop. 10 seconds. `sequence` grows by one with each change of a booking.',
      parameters: signature,
      requestBody: { required: true, content: json(allocationNotice, 'output') },
      responses: {
        200: { description: 'Noted; any 2xx is.' },
        409: { description: 'The reference serves elsewhere: the booking is flagged, the club told.' },
        '4XX': { description: 'Failed for good.' },
        429: { description: 'Again later, not before `Retry-After`.' },
        '5XX': { description: 'Again later: after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h, 14 h, 20 h, 24 h.' },
      },
    },
  },
})
