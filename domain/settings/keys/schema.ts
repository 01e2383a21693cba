import * as z from 'zod/mini'
import { keyScopes } from '@/db/schema/keys'
import { tidyLine } from '@/lib/text'

/** What the form of a new key sends; messages are keys. */
export const keyForm = z.object({
  name: z
    .string({ error: 'empty' })
    .check(z.overwrite(tidyLine), z.minLength(1, { error: 'empty' }), z.maxLength(80, { error: 'long' })),
  scopes: z.partialRecord(z.enum(keyScopes), z.literal('on'), { error: 'scopes' }),
  own: z.optional(z.literal('on')),
})

/** A key as the desk lists it: never the key itself. */
export type ListedKey = {
  id: string
  name: string
  scopes: readonly string[]
  own: boolean
  createdAt: Date
  lastUsedAt: Date | null
}
