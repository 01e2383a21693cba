import type { Posted } from './schema'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Waits after each attempt that the mail service did not take: dense in the first hour, a day in all; then it has failed. */
export const mailWaits = [
  MINUTE / 2,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  6 * HOUR,
  12 * HOUR,
] as const

/** Milliseconds until the next attempt, never before the service's Retry-After; null when `attempts` were all. */
export function nextMailWait(
  attempts: number,
  retryAfterMs: number | undefined,
  chance: number,
): number | null {
  const wait = mailWaits[attempts - 1]
  if (wait === undefined) return null
  const spread = Math.round(wait * (0.9 + 0.2 * chance))
  return Math.max(spread, Math.min(retryAfterMs ?? 0, HOUR))
}

type ResendProblem = { name: string; statusCode: number | null; message: string }

/**
 * What an error of Resend means for one mail. Only a refused recipient or content is final; everything else (no answer,
 * limits, keys, a domain not yet verified) is put right by somebody, and the mail then leaves. A key that was used with
 * another content says that the mail has left before: papers made twice differ by the minute of their making.
 */
export function postedByResend({ name, statusCode, message }: ResendProblem): Posted['outcome'] {
  if (name === 'invalid_idempotent_request') return 'delivered'
  const aboutThisMail = statusCode === 400 || statusCode === 413 || statusCode === 422
  const recipient = /[`"' ]to[`"' ]|recipient/i.test(message)
  return name === 'invalid_attachment' || statusCode === 413 || (aboutThisMail && recipient)
    ? 'failed'
    : 'retry'
}

type SmtpProblem = { command?: string | undefined; responseCode?: number | undefined }

/** A 5xx to the recipient or to the content is final (RFC 5321 §4.2.1); to anything before, it is about us or the service. */
export function postedBySmtp({ command, responseCode }: SmtpProblem): Posted['outcome'] {
  const final = command === 'RCPT TO' || command === 'DATA'
  return final && responseCode !== undefined && responseCode >= 500 ? 'failed' : 'retry'
}

/** `"Les Ailes du Pastel via Envol" <address>`: the club's name over the address of MAIL_FROM; null: Envol itself. */
export function sender(clubName: string | null, mailFrom: string): { name: string; address: string } {
  const address = /<([^<>]+)>\s*$/.exec(mailFrom)?.[1] ?? mailFrom
  if (clubName === null) return { name: 'Envol', address: address.trim() }
  return { name: `${clubName.replace(/[\p{Cc}"\\<>\s]+/gu, ' ').trim()} via Envol`, address: address.trim() }
}
