import * as z from 'zod/mini'
import { tidyLine } from '@/lib/text'

const LONGEST_ADDRESS = 300

/** An address that calls may go to: https, no name and password in it, nothing after a question mark. */
function isAddress(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, username, password, search, hash } = new URL(text)
  return /^https?:$/.test(protocol) && username + password + search + hash === ''
}

/** What the form of a shop's connection sends; messages are keys. */
export const connectionForm = z.object({
  shopName: z
    .string({ error: 'empty' })
    .check(z.overwrite(tidyLine), z.minLength(1, { error: 'empty' }), z.maxLength(80, { error: 'long' })),
  baseUrl: z
    .string({ error: 'address' })
    .check(
      z.trim(),
      z.maxLength(LONGEST_ADDRESS, { error: 'long' }),
      z.refine(isAddress, { error: 'address' }),
    ),
  token: z.string({ error: 'token' }).check(z.trim(), z.regex(/^[\x21-\x7e]{16,200}$/, { error: 'token' })),
  sharesPilot: z.optional(z.literal('on')),
  sharesCustomer: z.optional(z.literal('on')),
})

export type Connection = {
  name: string
  baseUrl: string
  /** The shop's own, which each call carries. */
  token: string
  sharesPilot: boolean
  sharesCustomer: boolean
}

/** A connection as the desk shows it: no secret. */
export type ListedConnection = Omit<Connection, 'token'> & { id: string; bothUntil: Date | null }

/** One real exchange with a shop, as it went over the line; the token and the signature are left out. */
export type Exchange = {
  request: string
  /** The answer's status and body; null when there was none. */
  answer: string | null
  outcome: 'understood' | 'refused' | 'unreadable' | 'unreachable'
  milliseconds: number
}
