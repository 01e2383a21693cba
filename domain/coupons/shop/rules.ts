import type { OutboundProblem } from '@/lib/http/outbound'
import { type Told, type Verdict, verifyAnswer } from './schema'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long a shop may take to answer: somebody waits for a reference, nobody for a notice. */
export const patienceMs = { verify: 3 * SECOND, tell: 10 * SECOND }

/** Waits after each attempt that brought no answer, as Standard Webhooks proposes them; then it has failed. */
export const noticeWaits = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
] as const

/**
 * Milliseconds until the next attempt, within a tenth of the schedule and never before the shop's Retry-After (a day at
 * most); null when `attempts` were all. `chance` is a number in [0, 1).
 */
export function nextNoticeWait(
  attempts: number,
  retryAfterMs: number | undefined,
  chance: number,
): number | null {
  const wait = noticeWaits[attempts - 1]
  if (wait === undefined) return null
  const spread = Math.round(wait * (0.9 + 0.2 * chance))
  return Math.max(spread, Math.min(retryAfterMs ?? 0, DAY))
}

/** What a status means for a notice. A redirect is not followed and the shop may mend it, so it is tried again. */
export function toldBy(status: number): Told['outcome'] {
  if (status >= 200 && status < 300) return 'delivered'
  if (status === 409) return 'conflict'
  if (status === 429) return 'retry'
  return status >= 400 && status < 500 ? 'failed' : 'retry'
}

/** What a missing answer means: an address we refuse to call stays refused, the rest may come back. */
export function toldWithout(problem: OutboundProblem): Told['outcome'] {
  return problem === 'refused_address' ? 'failed' : 'retry'
}

/** Retry-After (RFC 9110 §10.2.3), seconds or a date, in milliseconds from `now`; undefined when absent or past. */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (header === undefined) return undefined
  const ms = /^\d+$/.test(header) ? Number(header) * SECOND : Date.parse(header) - now.getTime()
  return ms > 0 ? ms : undefined
}

/** Where a reference is asked for or told about. References are path segments, whatever they contain. */
export function shopUrl(baseUrl: string, ...path: string[]): string {
  const url = new URL(baseUrl)
  url.pathname = [url.pathname.replace(/\/+$/, ''), ...path.map(encodeURIComponent)].join('/')
  url.hash = ''
  return url.href
}

/**
 * Whether a club of this kind may call this shop at all. The public demonstration speaks to the built-in trial shop alone,
 * which listens on the same machine (and is reached only where ALLOW_PRIVATE_HOSTS permits it).
 */
export function mayCall(kind: 'production' | 'test' | 'demo', baseUrl: string): boolean {
  if (kind !== 'demo') return true
  return URL.canParse(baseUrl) && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(baseUrl).hostname)
}

/** What a shop's answer to `references/verify` says. */
export function verdictOf(status: number, text: string): Verdict {
  if (status === 404) return { kind: 'invalid', reason: 'unknown' }
  return status === 200 ? verdict(text) : { kind: 'unreachable' }
}

function verdict(text: string): Verdict {
  const answer = verifyAnswer.safeParse(parsed(text))
  if (!answer.success) return { kind: 'unreachable' }
  if (!answer.data.valid) {
    const { reason, expiredOn } = answer.data
    return { kind: 'invalid', reason, ...(expiredOn && { expiredOn }) }
  }
  const { activity, passengers, expiresOn } = answer.data
  return {
    kind: 'valid',
    ...(activity && { activity }),
    ...(passengers && { passengers }),
    ...(expiresOn && { expiresOn }),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
