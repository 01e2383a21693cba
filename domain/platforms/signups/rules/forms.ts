import { createHmac, timingSafeEqual } from 'node:crypto'
import { windowOf } from '@/domain/doors/throttles/rules'

/** The day of the terms of use that apply, 'YYYY-MM-DD': shown above them, and kept with whoever accepts them. */
export const termsVersion = '2026-12-01'

/** For how long a name is kept for whoever asked for it, and a link may be followed. */
export const KEPT_MS = 7 * 86_400_000

export const HOUR_SECONDS = 3600
export const ACCEPTED_PER_ADDRESS = 10
/** Mails an hour for one sign-up, and to one mailbox whoever asks. */
export const MAILS_PER_SIGNUP = 6
export const MAILS_PER_MAILBOX = 6

/** When what was counted this hour is forgotten, ISO 8601. */
export function nextHour(now: Date): string {
  return new Date(windowOf(now, HOUR_SECONDS).getTime() + HOUR_SECONDS * 1000).toISOString()
}

/** Less than this between asking for the form and sending it is no person's doing. */
const FASTEST_MS = 300

/** What a form carries to be known again: when it was asked for and a random name, signed. */
export function sealForm(secret: string, nonce: string, now: Date): string {
  const body = `${now.getTime().toString(36)}.${nonce}`
  return `${body}.${mac(secret, `form:${body}`)}`
}

/** The random name that a sent form carries; null for one that we did not make, or that comes back too fast. */
export function openForm(secret: string, sealed: string, now: Date): string | null {
  const [time = '', nonce = '', given = ''] = sealed.split('.')
  const [sent, expected] = [Buffer.from(given), Buffer.from(mac(secret, `form:${time}.${nonce}`))]
  const genuine = sent.length === expected.length && timingSafeEqual(sent, expected)
  return genuine && now.getTime() - Number.parseInt(time, 36) >= FASTEST_MS ? nonce : null
}

/** The cookie by which the browser that sent a form is known afterwards. */
export function browserToken(secret: string, nonce: string): string {
  return mac(secret, `browser:${nonce}`)
}

function mac(secret: string, text: string): string {
  return createHmac('sha256', secret).update(`signup:${text}`).digest('base64url')
}
