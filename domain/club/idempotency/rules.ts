import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** A request that died lets its key go after this long; interfaces promise recovery within ten seconds. */
export const LEASE_SECONDS = 10

/** How long an answer is kept. */
export const KEPT_HOURS = 24

/**
 * The key in an `Idempotency-Key` header: a Structured Field string (RFC 9651 §3.3.3) or, as many clients send it, the bare
 * value. Null when it is neither, empty, or longer than 255 characters.
 */
export function idempotencyKey(header: string): string | null {
  const value = header.trim()
  const key = value.startsWith('"') ? quoted(value) : value
  return key !== null && /^[\x21-\x7e][\x20-\x7e]{0,254}$/.test(key) ? key : null
}

function quoted(value: string): string | null {
  if (!/^"([^"\\]|\\["\\])*"$/.test(value)) return null
  return value.slice(1, -1).replace(/\\(["\\])/g, '$1')
}

/** One digest for one meaning: the order of members and blanks do not count (RFC 8785). */
export function fingerprintOf(address: string, body: unknown): string {
  return createHash('sha256')
    .update(`${address}\n${canonicalize(body)}`)
    .digest('hex')
}
