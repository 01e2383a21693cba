import { z } from 'zod'
import { type KeyScope, keyScopes } from '@/db/schema/keys'

export { type KeyScope, keyScopes }

/** What a club says when it makes a key. `own`: it reaches only what it made itself. */
const issueKeyInput = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(keyScopes)).min(1),
  own: z.boolean().optional(),
})

export type IssueKey = z.infer<typeof issueKeyInput>
