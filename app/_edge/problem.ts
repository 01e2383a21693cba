import { env } from '@/lib/env'
import type { Locale } from '@/lib/i18n/locale'
import { translator } from '@/lib/i18n/translator'
import type { Refusal, RefusalCode, ToldFacts } from '@/lib/refusal'
import { isoLocal } from '@/lib/time'
import { refusalWords } from './refused'

/** The facts that a refusal may show to a partner, as extension members. */
const shown = ['nearest', 'expiredOn', 'lastDay', 'minimumAge', 'errors'] as const

/** `reads`: may know why a reference is refused. */
type Reader = { locale: Locale; zone: string; reads?: boolean }

/** A refusal as RFC 9457 problem details; `type` leads to what the reference says of the code. */
export function problemOf(
  refusal: Refusal,
  { locale, zone, reads = false }: Reader,
  now = new Date(),
): Response {
  const { code, facts, status } = refusal
  const words = refusalWords(refusal, locale, zone)
  const members = shown.filter((name) => facts[name] !== undefined && facts[name] !== null)
  const body = {
    type: `${env().APP_URL}/docs/api#${code}`,
    title: titleOf(code, locale),
    status,
    detail: words.help ?? words.title,
    code,
    ...Object.fromEntries(members.map((name) => [name, facts[name]])),
    ...(reads && code === 'invalid_reference' && { reason: facts.reason ?? 'unknown' }),
    ...localInstants(facts, zone),
  }
  return problem(status, body, locale, headersOf(refusal, now))
}

/** What went wrong on our side: nothing of it is shown but the request's id, which finds it in the log. */
export function failureProblem(requestId: string, locale: Locale): Response {
  const t = translator(locale, 'api')
  const body = {
    type: `${env().APP_URL}/docs/api#internal_error`,
    title: t('failureTitle'),
    status: 500,
    detail: t('failureDetail'),
    code: 'internal_error',
    instance: `urn:envol:request:${requestId}`,
  }
  return problem(500, body, locale, {})
}

/** Instants as everywhere else: with the airfield's offset. */
function localInstants(facts: ToldFacts, zone: string) {
  const told = (['expiresAt', 'retryAt'] as const).flatMap((name) => {
    const at = facts[name]
    return at ? [[name, isoLocal(new Date(at), zone)]] : []
  })
  return Object.fromEntries(told)
}

function titleOf(code: RefusalCode, locale: Locale): string {
  const values = { expiredOn: 'none', time: 'none', minimumAge: 0 }
  return translator(locale, 'refusals')(`title.${code}`, values)
}

function problem(status: number, body: object, locale: Locale, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Language': locale,
      'Cache-Control': 'no-store',
      ...headers,
    },
  })
}

function headersOf({ code, facts }: Refusal, now: Date): Record<string, string> {
  switch (code) {
    case 'unauthorized':
      return { 'WWW-Authenticate': 'Bearer realm="Envol"' }
    case 'method_not_allowed':
      return { Allow: String(facts.allow) }
    case 'shop_unreachable':
      return { 'Retry-After': '30' }
    case 'idempotency_in_progress':
    case 'busy':
      return { 'Retry-After': '1' }
    case 'rate_limited':
      return {
        'Retry-After': String(
          secondsUntil(facts.retryAt, now) ?? 60 - (Math.floor(now.getTime() / 1000) % 60),
        ),
      }
    default:
      return {}
  }
}

function secondsUntil(instant: string | undefined, now: Date): number | null {
  if (!instant) return null
  return Math.max(1, Math.ceil((Date.parse(instant) - now.getTime()) / 1000))
}
