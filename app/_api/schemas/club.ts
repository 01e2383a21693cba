import { z } from 'zod'
import { keyScopes } from '@/domain/club/keys/schema'
import { components, icaoCode } from './common'

export const club = z
  .object({
    name: z.string(),
    timeZone: z.string().describe('IANA. Days and instants of the club are in it.'),
    language: z.enum(['fr', 'en']).describe('Of letters to customers whose language nobody said.'),
    bases: z.array(z.object({ code: icaoCode, name: z.string() })),
    questions: z
      .array(z.object({ code: z.string(), label: z.record(z.string(), z.string()), required: z.boolean() }))
      .describe("The club's own questions, answered in `fields` of a booking."),
    key: z
      .object({
        scopes: z.array(z.enum(keyScopes)),
        own: z.boolean().describe('It reaches only what it made itself.'),
      })
      .describe('What the key of this call may do.'),
  })
  .register(components, { id: 'Club' })
